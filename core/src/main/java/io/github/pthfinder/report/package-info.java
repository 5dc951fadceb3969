/**
 * A report or an inventory as text: one renderer per format.
 *
 * <p>Renderers only print; they decide nothing.
 */
@NullMarked
package io.github.pthfinder.report;

import org.jspecify.annotations.NullMarked;
