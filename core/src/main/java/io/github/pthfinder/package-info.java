/**
 * The front door: {@link io.github.pthfinder.Pthfinder} runs a check, here or on a thread of the caller's;
 * {@link io.github.pthfinder.DeadPathException} tells why an application should not start.
 *
 * <p>Only the order of the steps lives here; each step has a package of its own. For users.
 */
@NullMarked
package io.github.pthfinder;

import org.jspecify.annotations.NullMarked;
