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
 * @param id what of it tells one build from others
 */
record PathSegment(String start, @Nullable String alphabet, int min, int max, String tail, Id id) {
    /** What of a segment tells one build from others. */
    enum Id {
        /** Nothing. */
        NONE,
        /** What stands where the shape leaves a choice. */
        VARIABLE,
        /** All of it. */
        WHOLE
    }

    /** Any name. */
    static final PathSegment ANY = new PathSegment("", null, 1, Integer.MAX_VALUE, "", Id.NONE);

    /** Any name, which tells one build from others. */
    static final PathSegment BUILD = new PathSegment("", null, 1, Integer.MAX_VALUE, "", Id.WHOLE);

    /** Exactly this name. */
    static PathSegment named(String name) {
        return new PathSegment(name, "", 0, 0, "", Id.NONE);
    }

    /** A text and the number of a build. */
    static PathSegment numbered(String start) {
        return new PathSegment(start, "0123456789", 1, 20, "", Id.VARIABLE);
    }

    /** A text and the lower case hexadecimal digits of a build. */
    static PathSegment hex(String start, int min, int max, String tail) {
        return new PathSegment(start, "0123456789abcdef", min, max, tail, Id.VARIABLE);
    }

    /** This shape, of which all tells one build from others. */
    PathSegment whole() {
        return new PathSegment(start, alphabet, min, max, tail, Id.WHOLE);
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

    /** What a segment of this shape tells of its build, null where it tells nothing. */
    @Nullable
    String build(String segment) {
        return switch (id) {
            case NONE -> null;
            case VARIABLE -> variable(segment);
            case WHOLE -> segment;
        };
    }

    /** As people write it, for example {@code build_<hex>}. */
    String shape() {
        if (alphabet == null) {
            return "*";
        }
        return start + (max == 0 ? "" : alphabet.length() > 10 ? "<hex>" : "<number>");
    }
}
