package io.github.pthfinder.config;

import io.github.pthfinder.files.PosixPath;
import java.util.Objects;

/**
 * A directory that has moved: paths are judged, or rewritten, as if {@code from} were {@code to}.
 *
 * @param from absolute path without a slash at its end, not the root
 * @param to absolute path without a slash at its end, another one than {@code from}
 */
public record PathMap(String from, String to) {
    /**
     * A map; slashes at the ends go.
     *
     * @throws IllegalArgumentException where one of them is not an absolute path, is the root, or both are the same
     */
    public PathMap {
        from = directory("the old path", Objects.requireNonNull(from, "from"));
        to = directory("the new path", Objects.requireNonNull(to, "to"));
        if (from.equals(to)) {
            throw new IllegalArgumentException("the old and the new path are the same: " + from);
        }
    }

    /**
     * A map from its text, {@code OLD=NEW}; the first equals sign counts.
     *
     * @throws IllegalArgumentException where it is none
     */
    public static PathMap parse(String text) {
        int equals = text.indexOf('=');
        if (equals < 0) {
            throw new IllegalArgumentException("'" + text + "' is not OLD=NEW");
        }
        return new PathMap(text.substring(0, equals), text.substring(equals + 1));
    }

    /** Where a path is now: the path itself where it is not in the directory that has moved. */
    public String moved(String path) {
        return PosixPath.isWithin(path, from) ? to + path.substring(from.length()) : path;
    }

    private static String directory(String what, String path) {
        if (!path.startsWith("/") || path.indexOf('\0') >= 0) {
            throw new IllegalArgumentException(what + " '" + path + "' is not an absolute path");
        }
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        if (end == 0) {
            throw new IllegalArgumentException(what + " is the root of all paths");
        }
        return path.substring(0, end);
    }

    @Override
    public String toString() {
        return from + "=" + to;
    }
}
