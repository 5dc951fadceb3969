package io.github.pthfinder.model;

import org.jspecify.annotations.Nullable;

/**
 * Where something stands.
 *
 * @param file absolute path of the file (or of the symbolic link itself)
 * @param line 1-based line, null where the link is no line of text
 */
public record Place(String file, @Nullable Integer line) {
    /** A place that is a file as such. */
    public static Place of(String file) {
        return new Place(file, null);
    }

    /** A line of a file, counted from 1. */
    public static Place of(String file, int line) {
        return new Place(file, Integer.valueOf(line));
    }
}
