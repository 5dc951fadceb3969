package io.github.pthfinder.site;

import org.jspecify.annotations.Nullable;

/**
 * A CPython version, as far as its rules for sites differ.
 *
 * @param major the X of X.Y.Z
 * @param minor the Y of X.Y.Z
 * @param micro the Z of X.Y.Z; {@link #NEWEST} where only X.Y is known, which means its newest release
 */
public record PyVersion(int major, int minor, int micro) {
    /** The patch level of a version of which only X.Y is known. */
    public static final int NEWEST = Integer.MAX_VALUE;

    /** The newest version whose rules are known. */
    public static final PyVersion NEWEST_KNOWN = new PyVersion(3, 14, NEWEST);

    /** The version that {@code text} names ({@code X.Y}, {@code X.Y.Z}, a suffix such as {@code rc1} is ignored), else null. */
    public static @Nullable PyVersion parse(String text) {
        int dot = text.indexOf('.');
        int second = dot < 0 ? -1 : text.indexOf('.', dot + 1);
        int major = number(text, 0, dot);
        int minor = number(text, dot + 1, second < 0 ? text.length() : second);
        int micro = second < 0 ? NEWEST : number(text, second + 1, text.length());
        return major < 0 || minor < 0 || micro < 0 ? null : new PyVersion(major, minor, micro);
    }

    private static int number(String text, int from, int to) {
        int value = -1;
        for (int i = from; i < to && Character.digit(text.charAt(i), 10) >= 0; i++) {
            value = Math.min(Math.max(value, 0) * 10 + Character.digit(text.charAt(i), 10), 1_000_000);
        }
        return value;
    }

    /** Whether this is X.Y or later. */
    public boolean atLeast(int x, int y) {
        return major > x || major == x && minor >= y;
    }

    /** Whether this is X.Y.Z or a later patch of the same X.Y, or a later X.Y. */
    public boolean atLeast(int x, int y, int z) {
        return major == x && minor == y ? micro >= z : atLeast(x, y);
    }

    /** {@code X.Y}. */
    public String xy() {
        return major + "." + minor;
    }
}
