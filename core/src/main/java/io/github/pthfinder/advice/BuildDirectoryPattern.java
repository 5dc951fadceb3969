package io.github.pthfinder.advice;

import io.github.pthfinder.files.PosixPath;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The shape of the directories in which a platform builds: whole segments, from the root of the file system on.
 *
 * @param anchor where they begin: an absolute path; or, without a leading slash, names that may stand below any directory
 * @param segments what follows the anchor
 * @param reach where the shape tells of the platform
 * @param stay what becomes of such a directory after the build
 */
record BuildDirectoryPattern(String anchor, List<PathSegment> segments, Reach reach, Stay stay) {
    /** Where a shape tells of its platform. */
    enum Reach {
        /** Nobody else names a directory so. */
        EVERYWHERE,
        /** A common name: it tells something on the platform itself only. */
        AT_HOME
    }

    /** What becomes of a build directory. */
    enum Stay {
        /** The application runs elsewhere; the directory is gone by then. */
        DELETED,
        /** The application runs there too. */
        KEPT
    }

    BuildDirectoryPattern {
        segments = List.copyOf(segments);
    }

    static BuildDirectoryPattern at(String anchor, PathSegment... segments) {
        return new BuildDirectoryPattern(anchor, List.of(segments), Reach.EVERYWHERE, Stay.DELETED);
    }

    BuildDirectoryPattern atHome() {
        return new BuildDirectoryPattern(anchor, segments, Reach.AT_HOME, stay);
    }

    BuildDirectoryPattern kept() {
        return new BuildDirectoryPattern(anchor, segments, reach, Stay.KEPT);
    }

    /** The build directory of this shape that a path lies in, null where it lies in none; {@code path} is normalised. */
    @Nullable
    BuildDirectory match(String path) {
        if (anchor.startsWith("/")) {
            return path.startsWith(anchor) ? behind(path, 0, anchor.length()) : null;
        }
        String inner = "/" + anchor;
        for (int at = path.indexOf(inner); at >= 0; at = path.indexOf(inner, at + 1)) {
            BuildDirectory found = behind(path, at, at + inner.length());
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable BuildDirectory behind(String path, int start, int anchorEnd) {
        String id = null;
        int end = anchorEnd;
        for (PathSegment shape : segments) {
            if (end >= path.length() || path.charAt(end) != '/') {
                return null;
            }
            int slash = path.indexOf('/', end + 1);
            int next = slash < 0 ? path.length() : slash;
            String segment = path.substring(end + 1, next);
            if (shape.variable(segment) == null) {
                return null;
            }
            id = id == null ? shape.build(segment) : id;
            end = next;
        }
        boolean whole = end == path.length() || path.charAt(end) == '/';
        return whole ? new BuildDirectory(path.substring(0, end), id, ground(path, start), this) : null;
    }

    private String ground(String path, int start) {
        if (!anchor.startsWith("/")) {
            return start == 0 ? "/" : path.substring(0, start);
        }
        return segments.isEmpty() ? PosixPath.parent(anchor) : anchor;
    }

    /** The first build directory that stands in a text, null where none does. */
    @Nullable
    BuildDirectory find(String text) {
        for (int at = text.indexOf(anchor); at >= 0; at = text.indexOf(anchor, at + 1)) {
            int end = at;
            while (end < text.length() && isPathLike(text.charAt(end))) {
                end++;
            }
            BuildDirectory found = match(text.substring(at, end));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static boolean isPathLike(char c) {
        return Character.isLetterOrDigit(c) || "/_-.".indexOf(c) >= 0;
    }

    /** As people write it, for example {@code /tmp/build_<hex>}. */
    String shape() {
        StringBuilder shape = new StringBuilder(anchor.startsWith("/") ? anchor : "…/" + anchor);
        for (PathSegment segment : segments) {
            shape.append('/').append(segment.shape());
        }
        return shape.toString();
    }
}
