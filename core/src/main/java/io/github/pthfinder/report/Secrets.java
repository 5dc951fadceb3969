package io.github.pthfinder.report;

/**
 * Hides the user part of URLs: {@code https://user:pass@host/} becomes {@code https://***@host/}. Every output sends every
 * text through here; a package index with credentials in its address is the common case.
 */
public final class Secrets {
    private static final String HIDDEN = "***";

    private Secrets() {}

    /** The text with the credentials in it hidden; the same object where there are none. */
    public static String hide(String text) {
        if (text.indexOf('@') < 0) {
            return text;
        }
        String hidden = text;
        for (int colon = hidden.indexOf(":/"); colon >= 0; colon = hidden.indexOf(":/", colon + 1)) {
            if (isScheme(hidden, colon)) {
                hidden = hideUser(hidden, colon + 1);
            }
        }
        return hidden;
    }

    /** Hides the user part, if there is one, of the URL whose slashes begin at {@code slashes}. */
    private static String hideUser(String text, int slashes) {
        int start = slashes;
        // One slash is enough: os.path.abspath makes https:/user:pass@host of such a line.
        while (start < text.length() && text.charAt(start) == '/') {
            start++;
        }
        int at = -1;
        for (int i = start; i < text.length() && !ends(text.charAt(i)); i++) {
            if (text.charAt(i) == '@') {
                at = i;
            }
        }
        String user = at < 0 ? "" : text.substring(start, at);
        return user.isEmpty() || user.equals("git") || user.equals(HIDDEN)
                ? text
                : text.substring(0, start) + HIDDEN + text.substring(at);
    }

    /** What ends the part of a URL that can hold a user; a raw {@code @} in a password does occur, and does not end it. */
    private static boolean ends(char c) {
        return c <= ' ' || c == '/' || c == '?' || c == '#' || c == '"' || c == '\'' || c == '<' || c == '>';
    }

    /** Whether a URL scheme that knows users ends before {@code colon}. */
    private static boolean isScheme(String text, int colon) {
        int start = colon;
        while (start > 0 && isSchemeLetter(text.charAt(start - 1))) {
            start--;
        }
        return colon - start >= 2 && !text.startsWith("file:", start);
    }

    private static boolean isSchemeLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.';
    }
}
