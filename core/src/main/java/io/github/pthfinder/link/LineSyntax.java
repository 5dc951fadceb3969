package io.github.pthfinder.link;

import java.util.Set;

/**
 * Whether an import line compiles, as far as its tokens tell (Python reference, chapters 2, 6 and 7). Only what no version of
 * Python 3 takes is called wrong; what is not understood is taken to be right.
 */
final class LineSyntax {
    private static final Set<String> KEYWORDS = Set.of(
            "and",
            "as",
            "assert",
            "async",
            "await",
            "break",
            "class",
            "continue",
            "def",
            "del",
            "elif",
            "else",
            "except",
            "finally",
            "for",
            "from",
            "global",
            "if",
            "import",
            "in",
            "is",
            "lambda",
            "nonlocal",
            "not",
            "or",
            "pass",
            "raise",
            "return",
            "try",
            "while",
            "with",
            "yield");

    /** What cannot begin a statement behind a semicolon, or cannot stand outside of a function. */
    private static final Set<String> NEVER_FIRST = Set.of(
            "if",
            "for",
            "while",
            "try",
            "with",
            "def",
            "class",
            "async",
            "else",
            "elif",
            "except",
            "finally",
            "return",
            "break",
            "continue",
            "nonlocal",
            "and",
            "or",
            "in",
            "is",
            "as");

    private static final Set<String> NEVER_LAST = Set.of(
            "and", "as", "assert", "del", "from", "global", "if", "else", "import", "in", "is", "lambda", "not", "or");

    private static final String CLOSING = ")]}";
    private static final String OPENING = "([{";
    private static final String NEVER_LAST_OPERATORS = " . = + - / % == != += < > | & ^ @ ~ ";

    private final PyLexer lexer;
    private final StringBuilder open = new StringBuilder();
    private PyToken before = START;

    private static final PyToken START = new PyToken(PyToken.Kind.NEWLINE, "", 1);

    private LineSyntax(String line) {
        this.lexer = new PyLexer(line, 0, 1);
    }

    /** Whether Python refuses to compile a line. */
    static boolean isWrong(String line) {
        return line.indexOf('\0') >= 0 || new LineSyntax(line).isWrong();
    }

    private boolean isWrong() {
        boolean importing = false;
        boolean name = false;
        for (PyToken token = lexer.next(); token.kind() != PyToken.Kind.END; token = lexer.next()) {
            boolean first = before == START;
            if (token.kind() == PyToken.Kind.NEWLINE || lexer.unclosed()) {
                return lexer.unclosed();
            }
            if (open.length() == 0 && token.is(";")) {
                if (first || !canEnd(before) || importing && !name) {
                    return true;
                }
                before = START;
                importing = false;
                continue;
            }
            if (isStranger(token)
                    || first && isWrongStart(token)
                    || !first && isTwoOperands(before, token)
                    || !fits(token)) {
                return true;
            }
            if (importing && !(name ? follows(token) : isName(token))) {
                return true;
            }
            name = importing && isName(token);
            importing |= first && token.isName("import");
            before = token;
        }
        return lexer.unclosed() || open.length() > 0 || before != START && !canEnd(before) || importing && !name;
    }

    private static boolean isStranger(PyToken token) {
        return token.is("$") || token.is("?") || token.is("`") || token.is("!");
    }

    private static boolean isWrongStart(PyToken token) {
        return token.kind() == PyToken.Kind.NAME
                ? NEVER_FIRST.contains(token.text())
                : token.is("@") || token.is("=") || token.is(".") || token.is(",");
    }

    /** Behind a name of an import statement. */
    private static boolean follows(PyToken token) {
        return token.is(".") || token.is(",") || token.isName("as");
    }

    private static boolean isName(PyToken token) {
        return token.kind() == PyToken.Kind.NAME && !KEYWORDS.contains(token.text());
    }

    private boolean isTwoOperands(PyToken left, PyToken right) {
        boolean ends = isName(left)
                || isLiteral(left)
                || left.kind() == PyToken.Kind.OPERATOR && CLOSING.contains(left.text());
        boolean starts = isName(right) || isLiteral(right);
        boolean strings = isString(left) && isString(right);
        // A number may run into the keyword behind it, and type is a keyword in one place only.
        return ends && starts && !strings && left.kind() != PyToken.Kind.NUMBER && !left.isName("type");
    }

    private static boolean isLiteral(PyToken token) {
        return token.kind() == PyToken.Kind.NUMBER || isString(token);
    }

    private static boolean isString(PyToken token) {
        return token.kind() == PyToken.Kind.STRING || token.kind() == PyToken.Kind.OPAQUE;
    }

    private static boolean canEnd(PyToken token) {
        return token.kind() == PyToken.Kind.NAME
                ? !NEVER_LAST.contains(token.text())
                : token.kind() != PyToken.Kind.OPERATOR || !NEVER_LAST_OPERATORS.contains(" " + token.text() + " ");
    }

    /** Whether a bracket fits to those that are open; other tokens do. */
    private boolean fits(PyToken token) {
        if (token.kind() != PyToken.Kind.OPERATOR || token.text().length() != 1) {
            return true;
        }
        int opens = OPENING.indexOf(token.text());
        int closes = CLOSING.indexOf(token.text());
        if (opens >= 0) {
            open.append(CLOSING.charAt(opens));
        } else if (closes >= 0) {
            int last = open.length() - 1;
            if (last < 0 || open.charAt(last) != CLOSING.charAt(closes)) {
                return false;
            }
            open.setLength(last);
        }
        return true;
    }
}
