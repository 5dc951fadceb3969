/**
 * One table of options, and the places that their values come from: command line, environment, system properties, file.
 *
 * <p>What the options do is not here.
 */
@NullMarked
package io.github.pthfinder.launcher.option;

import org.jspecify.annotations.NullMarked;
