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
        int from = 0;
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            int start = userStart(text, from, at);
            if (start >= 0) {
                String hidden = text.substring(0, start) + HIDDEN;
                text = hidden + text.substring(at);
                at = hidden.length();
                from = hidden.length();
            }
        }
        return text;
    }

    /** Where the user part before the {@code @} at {@code at} begins, -1 where that is no credential. */
    private static int userStart(String text, int from, int at) {
        int start = at;
        while (start > from && !ends(text.charAt(start - 1))) {
            start--;
        }
        // One slash is enough: os.path.abspath makes https:/user:pass@host of such a line.
        int colon = start - 1;
        while (colon > 0 && text.charAt(colon) == '/') {
            colon--;
        }
        boolean url = start < at && colon < start - 1 && colon >= 2 && text.charAt(colon) == ':';
        if (!url || !isScheme(text, colon)) {
            return -1;
        }
        String user = text.substring(start, at);
        return user.equals("git") || user.equals(HIDDEN) ? -1 : start;
    }

    /** A user part holds none of these; a raw {@code @} in a password does occur and stays in it. */
    private static boolean ends(char c) {
        return c <= ' ' || c == '/' || c == '?' || c == '#' || c == '"' || c == '\'' || c == '<' || c == '>';
    }

    /** Whether a URL scheme with a host ends before {@code colon}; {@code file:} has no user. */
    private static boolean isScheme(String text, int colon) {
        int start = colon;
        while (start > 0
                && (Character.isLetterOrDigit(text.charAt(start - 1)) || "+-.".indexOf(text.charAt(start - 1)) >= 0)) {
            start--;
        }
        return colon - start >= 2 && !text.startsWith("file:", start);
    }
}
