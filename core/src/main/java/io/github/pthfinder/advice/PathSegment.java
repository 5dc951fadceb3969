package io.github.pthfinder.advice;

import org.jspecify.annotations.Nullable;

/**
 * The shape of one segment of a path: a text, then characters of an alphabet, then perhaps a tail.
 *
 * @param start what it begins with
 * @param alphabet the characters that follow, null for any
 * @param min the fewest of them
 * @param max the most of them
 * @param tail what may stand behind them
 * @param isBuild whether these characters tell one build from others
 */
record PathSegment(String start, @Nullable String alphabet, int min, int max, String tail, boolean isBuild) {
    /** Any name. */
    static final PathSegment ANY = new PathSegment("", null, 1, Integer.MAX_VALUE, "", false);

    /** Any name, which tells one build from others. */
    static final PathSegment BUILD = new PathSegment("", null, 1, Integer.MAX_VALUE, "", true);

    /** Exactly this name. */
    static PathSegment named(String name) {
        return new PathSegment(name, "", 0, 0, "", false);
    }

    /** A text and the number of a build. */
    static PathSegment numbered(String start) {
        return new PathSegment(start, "0123456789", 1, 20, "", true);
    }

    /** A text and the lower case hexadecimal digits of a build. */
    static PathSegment hex(String start, int min, int max, String tail) {
        return new PathSegment(start, "0123456789abcdef", min, max, tail, true);
    }

    boolean matches(String segment) {
        return variable(segment) != null;
    }

    /** What stands where the shape leaves a choice, null where the segment has another shape. */
    @Nullable
    String variable(String segment) {
        if (!segment.startsWith(start)) {
            return null;
        }
        int end = segment.length() - (segment.endsWith(tail) ? tail.length() : 0);
        for (int i = start.length(); alphabet != null && i < end; i++) {
            if (alphabet.indexOf(segment.charAt(i)) < 0) {
                return null;
            }
        }
        int count = end - start.length();
        return count >= min && count <= max ? segment.substring(start.length(), end) : null;
    }

    /** As people write it, for example {@code build_<hex>}. */
    String shape() {
        if (alphabet == null) {
            return "*";
        }
        return start + (max == 0 ? "" : alphabet.length() > 10 ? "<hex>" : "<number>");
    }
}
