package io.github.pthfinder.link;

import org.jspecify.annotations.Nullable;

/**
 * Cuts Python source into tokens, as far as literals and simple statements need it (Python reference, chapter 2). Inside
 * brackets a line end is a blank; every line end is a line feed. Never fails: what is no token becomes an operator of one character.
 */
final class PyLexer {
    private final String source;
    private int at;
    private int line;
    private int brackets;
    private boolean unclosed;
    private @Nullable PyToken peeked;

    PyLexer(String source, int from, int line) {
        this.source = source;
        this.at = from;
        this.line = line;
    }

    PyToken peek() {
        if (peeked == null) {
            peeked = scan();
        }
        return peeked;
    }

    PyToken next() {
        PyToken token = peek();
        peeked = null;
        return token;
    }

    /** The index up to which the source was looked at. */
    int reached() {
        return at;
    }

    /** Whether a string without its closing quote was met. */
    boolean unclosed() {
        return unclosed;
    }

    private PyToken scan() {
        skipBlanks();
        if (at >= source.length()) {
            return new PyToken(PyToken.Kind.END, "", line);
        }
        char c = source.charAt(at);
        if (c == '\n') {
            at++;
            return new PyToken(PyToken.Kind.NEWLINE, "", line++);
        }
        if (c == '\'' || c == '"') {
            return string("");
        }
        if (c >= '0' && c <= '9' || c == '.' && digitAt(at + 1)) {
            return number();
        }
        return isNamePart(c) ? nameOrString() : operator(c);
    }

    private PyToken nameOrString() {
        int start = at;
        while (at < source.length() && isNamePart(source.charAt(at))) {
            at++;
        }
        String name = source.substring(start, at);
        boolean quoted = at < source.length() && (source.charAt(at) == '\'' || source.charAt(at) == '"');
        return quoted && PyString.isPrefix(name) ? string(name) : new PyToken(PyToken.Kind.NAME, name, line);
    }

    private PyToken number() {
        int start = at;
        boolean hex = source.startsWith("0x", at) || source.startsWith("0X", at);
        while (at < source.length() && (isNamePart(source.charAt(at)) || source.charAt(at) == '.')) {
            char c = source.charAt(at++);
            boolean exponent = !hex && (c == 'e' || c == 'E');
            if (exponent && at < source.length() && "+-".indexOf(source.charAt(at)) >= 0 && digitAt(at + 1)) {
                at++;
            }
        }
        return new PyToken(PyToken.Kind.NUMBER, source.substring(start, at), line);
    }

    private PyToken operator(char c) {
        int start = at;
        brackets += c == '(' || c == '[' || c == '{' ? 1 : 0;
        brackets -= brackets > 0 && (c == ')' || c == ']' || c == '}') ? 1 : 0;
        boolean pair = at + 1 < source.length() && source.charAt(at + 1) == '=' && "=!<>+-*/".indexOf(c) >= 0;
        at += pair ? 2 : source.startsWith("...", at) ? 3 : 1;
        return new PyToken(PyToken.Kind.OPERATOR, source.substring(start, at), line);
    }

    private void skipBlanks() {
        while (at < source.length()) {
            char c = source.charAt(at);
            if (c == '#') {
                while (at < source.length() && source.charAt(at) != '\n') {
                    at++;
                }
            } else if (source.startsWith("\\\n", at)) {
                at += 2;
                line++;
            } else if (brackets > 0 && c == '\n') {
                at++;
                line++;
            } else if (c == ' ' || c == '\t' || c == '\f') {
                at++;
            } else {
                return;
            }
        }
    }

    private PyToken string(String prefix) {
        PyString scanner = new PyString(source, at, prefix);
        PyToken token =
                new PyToken(scanner.opaque() ? PyToken.Kind.OPAQUE : PyToken.Kind.STRING, scanner.value(), line);
        unclosed |= !scanner.closed();
        line += scanner.lines();
        at = scanner.end();
        return token;
    }

    private boolean digitAt(int index) {
        return index < source.length() && source.charAt(index) >= '0' && source.charAt(index) <= '9';
    }

    private static boolean isNamePart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c >= 0x80;
    }
}
