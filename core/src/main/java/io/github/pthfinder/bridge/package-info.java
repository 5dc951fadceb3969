/**
 * What an environment's Python says of itself: version, prefixes, site directories.
 *
 * <p>Each way to ask is one {@link io.github.pthfinder.bridge.PythonBridge}; the choice among them is here too. What is in the sites is not.
 *
 * <p>{@link io.github.pthfinder.bridge.ImportProbe} stands apart: it asks an interpreter that is known already, and lets code
 * of the environment run, because the user asked for that.
 */
@NullMarked
package io.github.pthfinder.bridge;

import org.jspecify.annotations.NullMarked;
