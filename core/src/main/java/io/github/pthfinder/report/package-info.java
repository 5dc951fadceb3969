/**
 * A report or an inventory as text: one renderer per format.
 *
 * <p>Renderers only print; they decide nothing.
 *
 * <p>For users: {@link io.github.pthfinder.report.Renderers} gives the texts that the command line prints.
 */
@NullMarked
package io.github.pthfinder.report;

import org.jspecify.annotations.NullMarked;
