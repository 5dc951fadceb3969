/**
 * The figures of a health monitor as Micrometer's meters.
 *
 * <p>Nothing is checked here, and no registry is made here. For users.
 */
@NullMarked
package io.github.pthfinder.micrometer;

import org.jspecify.annotations.NullMarked;
