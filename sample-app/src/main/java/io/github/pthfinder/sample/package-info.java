/**
 * A sidecar: a small JVM that stands before a Python web application, checks its environment at boot, starts it only if the
 * check passes, and tells the platform how it is.
 *
 * <p>An example of how pthfinder is used as a library, and nothing that other code should depend on.
 */
@NullMarked
package io.github.pthfinder.sample;

import org.jspecify.annotations.NullMarked;
