package io.github.pthfinder.site;

import org.jspecify.annotations.Nullable;

/** The paths in a {@code RECORD}: the first field of each row of its CSV (PyPA specification: recording installed projects). */
final class RecordRows {
    private final String text;
    private int at;

    RecordRows(String text) {
        this.text = text;
    }

    /** The path of the next row, null where there is none. */
    @Nullable
    String next() {
        while (at < text.length()) {
            String path = text.charAt(at) == '"' ? quoted() : plain();
            int end = text.indexOf('\n', at);
            at = end < 0 ? text.length() : end + 1;
            if (!path.isEmpty()) {
                return path;
            }
        }
        return null;
    }

    private String plain() {
        int start = at;
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    /** A field with commas, quotes or line ends in it; a quote inside is doubled. */
    private String quoted() {
        StringBuilder path = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"' && (++at == text.length() || text.charAt(at) != '"')) {
                break;
            }
            path.append(c);
        }
        return path.toString();
    }
}
