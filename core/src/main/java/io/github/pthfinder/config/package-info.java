/**
 * What the user asked for: the options of a check, and which environment they mean.
 *
 * <p>Values and their choice live here; where the values come from (command line, properties) is the launcher's matter.
 *
 * <p>For users: {@link io.github.pthfinder.config.Options} and {@link io.github.pthfinder.config.FailOn}; the rest is for bridges.
 */
@NullMarked
package io.github.pthfinder.config;

import org.jspecify.annotations.NullMarked;
