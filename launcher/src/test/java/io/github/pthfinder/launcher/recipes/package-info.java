/** Runs what {@code docs/recipes} says. */
@NullMarked
package io.github.pthfinder.launcher.recipes;

import org.jspecify.annotations.NullMarked;
