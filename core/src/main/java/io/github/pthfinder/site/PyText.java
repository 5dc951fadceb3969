package io.github.pthfinder.site;

import java.util.ArrayList;
import java.util.List;

/**
 * How Python's {@code str} sees blanks and line ends. Java's own methods differ: {@code strip} keeps no-break spaces,
 * {@code lines} cuts at fewer characters. The sets have been the same since CPython 3.6 (Unicode 9).
 */
final class PyText {
    private PyText() {}

    /** {@code str.isspace} of one character. */
    static boolean isSpace(char c) {
        if (c < 0x80) {
            return c == ' ' || c >= 0x09 && c <= 0x0D || c >= 0x1C && c <= 0x1F;
        }
        return switch (c) {
            case 0x85, 0xA0, 0x1680, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000 -> true;
            default -> c >= 0x2000 && c <= 0x200A;
        };
    }

    /** {@code str.rstrip()}. */
    static String rstrip(String text) {
        int end = text.length();
        while (end > 0 && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end);
    }

    /** {@code str.lstrip()}. */
    static String lstrip(String text) {
        int start = 0;
        while (start < text.length() && isSpace(text.charAt(start))) {
            start++;
        }
        return text.substring(start);
    }

    /** {@code str.splitlines()}. */
    static List<String> splitLines(String text) {
        return split(text, true);
    }

    /** The lines of a text file that is opened with universal newlines, without their ends. */
    static List<String> universalLines(String text) {
        return split(text, false);
    }

    private static List<String> split(String text, boolean unicode) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' || unicode && isLineEnd(c)) {
                lines.add(text.substring(start, i));
                if (c == '\r' && i + 1 < length && text.charAt(i + 1) == '\n') {
                    i++;
                }
                start = i + 1;
            }
        }
        if (start < length) {
            lines.add(text.substring(start));
        }
        return lines;
    }

    /** The line ends that only {@code str.splitlines} knows. */
    private static boolean isLineEnd(char c) {
        return switch (c) {
            case 0x0B, 0x0C, 0x1C, 0x1D, 0x1E, 0x85, 0x2028, 0x2029 -> true;
            default -> false;
        };
    }
}
