package io.github.pthfinder.link;

import io.github.pthfinder.model.Mechanism;
import io.github.pthfinder.model.Place;
import org.jspecify.annotations.Nullable;

/**
 * A module that an import line (or a {@code .start} file) loads at every start of the interpreter.
 *
 * @param place the line that loads it
 * @param entry the line as written
 * @param module its import name
 * @param file the file that is loaded, null where the module is missing
 * @param missing the import name without which the line fails: the module's own, or that of one that it imports first of
 *     all; null where nothing is known to be missing
 * @param problem why the line itself fails, a clause for people, and then it loads no module; null where it does not
 */
public record Hook(
        Place place,
        String entry,
        String module,
        @Nullable String file,
        @Nullable String missing,
        @Nullable String problem) {
    /** A line that loads a module. */
    Hook(Place place, String entry, String module, @Nullable String file, @Nullable String missing) {
        this(place, entry, module, file, missing, null);
    }

    /** Whether the line is known to fail. */
    boolean fails() {
        return missing != null || problem != null;
    }

    /** What loads it. */
    Mechanism mechanism() {
        return place.file().endsWith(".start") ? Mechanism.START_FILE : Mechanism.PTH_IMPORT;
    }
}
