package io.github.pthfinder.link;

/** One Python string literal: quotes, prefixes and escapes (Python reference, section 2.4.1). */
final class PyString {
    private final String source;
    private final boolean raw;
    private final boolean opaque;
    private final StringBuilder value = new StringBuilder();
    private int at;
    private int lines;

    PyString(String source, int quoteAt, String prefix) {
        this.source = source;
        this.raw = prefix.indexOf('r') >= 0;
        this.opaque = prefix.indexOf('b') >= 0 || prefix.indexOf('f') >= 0 || prefix.indexOf('t') >= 0;
        char quote = source.charAt(quoteAt);
        boolean triple = source.startsWith(String.valueOf(quote).repeat(3), quoteAt);
        at = quoteAt + (triple ? 3 : 1);
        read(quote, triple);
    }

    boolean opaque() {
        return opaque;
    }

    String value() {
        return value.toString();
    }

    /** The index behind the closing quote. */
    int end() {
        return at;
    }

    /** How many line ends the literal holds. */
    int lines() {
        return lines;
    }

    private void read(char quote, boolean triple) {
        while (at < source.length()) {
            char c = source.charAt(at);
            if (c == quote
                    && (!triple || source.startsWith(String.valueOf(quote).repeat(3), at))) {
                at += triple ? 3 : 1;
                return;
            }
            if (c == '\n') {
                if (!triple) {
                    return;
                }
                lines++;
            }
            at++;
            if (c == '\\' && at < source.length()) {
                escape();
            } else {
                value.append(c);
            }
        }
    }

    private void escape() {
        char c = source.charAt(at++);
        if (c == '\n') {
            lines++;
        }
        if (raw) {
            value.append('\\').append(c);
            return;
        }
        switch (c) {
            case '\n' -> {}
            case '\\', '\'', '"' -> value.append(c);
            case 'n' -> value.append('\n');
            case 't' -> value.append('\t');
            case 'r' -> value.append('\r');
            case 'a' -> value.append('\u0007');
            case 'b' -> value.append('\b');
            case 'f' -> value.append('\f');
            case 'v' -> value.append('\u000B');
            case 'x' -> hex(2, c);
            case 'u' -> hex(4, c);
            case 'U' -> hex(8, c);
            case '0', '1', '2', '3', '4', '5', '6', '7' -> octal();
            default -> value.append('\\').append(c);
        }
    }

    private void hex(int digits, char letter) {
        int code = 0;
        for (int i = 0; i < digits; i++) {
            int digit = at + i < source.length() ? Character.digit(source.charAt(at + i), 16) : -1;
            if (digit < 0) {
                value.append('\\').append(letter);
                return;
            }
            code = code << 4 | digit;
        }
        at += digits;
        value.appendCodePoint(Character.isValidCodePoint(code) ? code : 0xFFFD);
    }

    private void octal() {
        int code = source.charAt(at - 1) - '0';
        for (int i = 0; i < 2 && at < source.length() && Character.digit(source.charAt(at), 8) >= 0; i++) {
            code = code << 3 | Character.digit(source.charAt(at++), 8);
        }
        value.append((char) code);
    }
}
