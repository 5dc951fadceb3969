package io.github.pthfinder.link;

import io.github.pthfinder.model.Place;
import org.jspecify.annotations.Nullable;

/**
 * A module that an import line (or a {@code .start} file) loads at every start of the interpreter.
 *
 * @param place the line that loads it
 * @param entry the line as written
 * @param module its import name
 * @param file the file that is loaded, null where the module is missing
 */
public record Hook(
        Place place, String entry, String module, @Nullable String file) {}
