/**
 * What an environment's Python says of itself: version, prefixes, site directories.
 *
 * <p>Each way to ask is one {@link io.github.pthfinder.bridge.PythonBridge}; the choice among them is here too. What is in the sites is not.
 */
@NullMarked
package io.github.pthfinder.bridge;

import org.jspecify.annotations.NullMarked;
