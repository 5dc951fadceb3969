package io.github.pthfinder.report;

/**
 * Text from files made fit for one line of a terminal: credentials hidden, control and format characters and what is no
 * character at all escaped, what is too long cut off. So a file name cannot forge a line or move a cursor.
 */
public final class Printable {
    /** Longer paths do not exist on Linux; longer texts come from broken files. */
    private static final int MAX_BYTES = 4096;
    /** Names are short; with two paths and a few words the line stays below 10 kB, which log collectors take as one. */
    private static final int MAX_NAME_BYTES = 512;

    private Printable() {}

    /** The text in a form that is safe on one line. */
    public static String of(String text) {
        return of(text, MAX_BYTES);
    }

    /** A name of something, cut off earlier than a path. */
    static String name(String text) {
        return of(text, MAX_NAME_BYTES);
    }

    /** A command; it is alone on its line. */
    static String command(String text) {
        return of(text, 2 * MAX_BYTES);
    }

    private static String of(String text, int max) {
        String safe = Secrets.hide(text);
        for (int i = 0; i < safe.length(); i++) {
            char c = safe.charAt(i);
            if (c < ' ' || c > '~' || i >= max) {
                return escape(safe, max);
            }
        }
        return safe;
    }

    private static String escape(String text, int max) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        int bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            if (bytes >= max) {
                return out.append("...").toString();
            }
            int c = text.codePointAt(i);
            int before = out.length();
            if (mustEscape(c)) {
                escape(out, c);
                bytes += out.length() - before;
            } else {
                out.appendCodePoint(c);
                bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
            }
            i += Character.charCount(c) - 1;
        }
        return out.toString();
    }

    private static boolean mustEscape(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static void escape(StringBuilder out, int c) {
        switch (c) {
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                String hex = Integer.toHexString(c);
                out.append(c < 0x100 ? "\\x" : c < 0x10000 ? "\\u" : "\\U");
                for (int width = c < 0x100 ? 2 : c < 0x10000 ? 4 : 8; width > hex.length(); width--) {
                    out.append('0');
                }
                out.append(hex);
            }
        }
    }
}
