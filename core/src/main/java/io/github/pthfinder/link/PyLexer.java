package io.github.pthfinder.link;

import org.jspecify.annotations.Nullable;

/**
 * Cuts Python source into tokens, as far as literals and simple statements need it (Python reference, chapter 2). Never
 * fails: what is no token becomes an operator of one character, an unfinished string ends with the text.
 */
final class PyLexer {
    private final String source;
    private int at;
    private int line;
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

    private PyToken scan() {
        skipBlanks();
        if (at >= source.length()) {
            return new PyToken(PyToken.Kind.END, "", line);
        }
        char c = source.charAt(at);
        int start = at;
        if (c == '\n' || c == '\r') {
            at += c == '\r' && at + 1 < source.length() && source.charAt(at + 1) == '\n' ? 2 : 1;
            return new PyToken(PyToken.Kind.NEWLINE, "", line++);
        }
        if (c == '\'' || c == '"') {
            return string("");
        }
        if (Character.isLetter(c) || c == '_' || c >= 0x80) {
            while (at < source.length()
                    && (Character.isLetterOrDigit(source.charAt(at))
                            || source.charAt(at) == '_'
                            || source.charAt(at) >= 0x80)) {
                at++;
            }
            String name = source.substring(start, at);
            boolean prefix = name.length() <= 2
                    && at < source.length()
                    && (source.charAt(at) == '\'' || source.charAt(at) == '"');
            return prefix
                    ? string(name.toLowerCase(java.util.Locale.ROOT))
                    : new PyToken(PyToken.Kind.NAME, name, line);
        }
        if (c >= '0' && c <= '9') {
            while (at < source.length()
                    && (Character.isLetterOrDigit(source.charAt(at))
                            || source.charAt(at) == '.'
                            || source.charAt(at) == '_')) {
                at++;
            }
            return new PyToken(PyToken.Kind.NUMBER, source.substring(start, at), line);
        }
        boolean pair = at + 1 < source.length() && source.charAt(at + 1) == '=' && "=!<>+-*/".indexOf(c) >= 0;
        at += pair ? 2 : 1;
        return new PyToken(PyToken.Kind.OPERATOR, source.substring(start, at), line);
    }

    private void skipBlanks() {
        while (at < source.length()) {
            char c = source.charAt(at);
            if (c == '#') {
                while (at < source.length() && source.charAt(at) != '\n' && source.charAt(at) != '\r') {
                    at++;
                }
            } else if (c == '\\' && at + 1 < source.length() && source.charAt(at + 1) == '\n') {
                at += 2;
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
        line += scanner.lines();
        at = scanner.end();
        return token;
    }
}
