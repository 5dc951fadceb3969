/**
 * The commands, one class each, and their registry.
 *
 * <p>A command turns settings into a document and an exit code; how values and streams come about is not here.
 */
@NullMarked
package io.github.pthfinder.launcher.command;

import org.jspecify.annotations.NullMarked;
