package io.github.pthfinder.files;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The names in a directory.
 *
 * @param names sorted by code point, as Python's {@code sorted} sorts them; empty where there is a problem
 * @param problem why the directory could not be listed, null where it was
 */
public record Listing(List<String> names, @Nullable String problem) {
    /** A directory that was listed. */
    public static Listing of(List<String> sortedNames) {
        return new Listing(sortedNames, null);
    }

    /** A directory that could not be listed. */
    public static Listing failed(String problem) {
        return new Listing(List.of(), problem);
    }
}
