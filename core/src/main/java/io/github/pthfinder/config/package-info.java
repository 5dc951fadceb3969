/**
 * What the user asked for: the options of a check, and which environment they mean.
 *
 * <p>Values and their choice live here; where the values come from (command line, properties) is the launcher's matter.
 */
@NullMarked
package io.github.pthfinder.config;

import org.jspecify.annotations.NullMarked;
