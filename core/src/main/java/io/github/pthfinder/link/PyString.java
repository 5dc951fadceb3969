package io.github.pthfinder.link;

/**
 * One Python string literal: quotes, prefixes and escapes (Python reference, section 2.4.1). What is no text, or whose text
 * is not known here (bytes, f-strings, {@code \N{…}}, a literal without its closing quote), is opaque.
 */
final class PyString {
    private static final String PREFIXES = " r u b br rb f fr rf t tr rt ";

    private final String source;
    private final boolean raw;
    private final String quotes;
    private final StringBuilder value = new StringBuilder();
    private boolean opaque;
    private int at;
    private int lines;
    private boolean closed;

    PyString(String source, int quoteAt, String prefix) {
        this.source = source;
        this.raw = has(prefix, 'r');
        this.opaque = has(prefix, 'b') || has(prefix, 'f') || has(prefix, 't');
        String quote = source.substring(quoteAt, quoteAt + 1);
        String triple = quote + quote + quote;
        this.quotes = source.startsWith(triple, quoteAt) ? triple : quote;
        this.at = quoteAt + quotes.length();
        read();
    }

    /** Whether a name in front of a quote belongs to the literal. */
    static boolean isPrefix(String name) {
        return name.length() <= 2 && PREFIXES.contains(" " + name.toLowerCase(java.util.Locale.ROOT) + " ");
    }

    private static boolean has(String prefix, char letter) {
        return prefix.indexOf(letter) >= 0 || prefix.indexOf(Character.toUpperCase(letter)) >= 0;
    }

    boolean opaque() {
        return opaque;
    }

    /** Whether its closing quote is there. */
    boolean closed() {
        return closed;
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

    private void read() {
        while (at < source.length()) {
            if (source.startsWith(quotes, at)) {
                at += quotes.length();
                closed = true;
                return;
            }
            char c = source.charAt(at);
            if (c == '\n' && quotes.length() == 1) {
                break;
            }
            lines += c == '\n' ? 1 : 0;
            if (c == '\\' && at + 1 < source.length()) {
                at++;
                escape();
            } else {
                at++;
                value.append(c);
            }
        }
        opaque = true;
    }

    private void escape() {
        char c = source.charAt(at++);
        lines += c == '\n' ? 1 : 0;
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
            case 'x' -> hex(2);
            case 'u' -> hex(4);
            case 'U' -> hex(8);
            case 'N' -> opaque = true;
            case '0', '1', '2', '3', '4', '5', '6', '7' -> octal();
            default -> value.append('\\').append(c);
        }
    }

    private void hex(int digits) {
        int code = 0;
        for (int i = 0; i < digits; i++) {
            int digit = at < source.length() ? digit(source.charAt(at), 16) : -1;
            if (digit < 0) {
                opaque = true;
                return;
            }
            at++;
            code = code << 4 | digit;
        }
        if (Character.isValidCodePoint(code)) {
            value.appendCodePoint(code);
        } else {
            opaque = true;
        }
    }

    private void octal() {
        int code = source.charAt(at - 1) - '0';
        for (int i = 0; i < 2 && at < source.length() && digit(source.charAt(at), 8) >= 0; i++) {
            code = code << 3 | digit(source.charAt(at++), 8);
        }
        value.append((char) code);
    }

    /** Python's escapes take ASCII digits only. */
    private static int digit(char c, int radix) {
        return c < 0x80 ? Character.digit(c, radix) : -1;
    }
}
