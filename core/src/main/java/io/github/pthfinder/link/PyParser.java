package io.github.pthfinder.link;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads Python literals and simple calls without executing anything: text strings, lists, tuples, sets, dicts, numbers,
 * constants, dotted names and calls of them, line breaks and trailing commas included.
 */
final class PyParser {
    private static final int DEEPEST = 50;

    private final PyLexer lexer;
    private boolean commaBehindLast;

    PyParser(PyLexer lexer) {
        this.lexer = lexer;
    }

    /**
     * The value that starts at an index of the source and ends its statement, null where there is something else: a larger
     * expression is not the literal that it begins with.
     */
    static @Nullable PyValue statementAt(String source, int index, int line) {
        PyLexer lexer = new PyLexer(source, index, line);
        PyValue value = new PyParser(lexer).value();
        PyToken behind = lexer.peek();
        boolean ends = behind.kind() == PyToken.Kind.NEWLINE || behind.kind() == PyToken.Kind.END || behind.is(";");
        return ends ? value : null;
    }

    /** The value that comes next, null where there is something else. */
    @Nullable
    PyValue value() {
        return value(0);
    }

    private @Nullable PyValue value(int depth) {
        if (depth > DEEPEST) {
            return null;
        }
        PyToken token = lexer.next();
        return switch (token.kind()) {
            case STRING, OPAQUE -> string(token);
            case NUMBER -> number(token, depth);
            case NAME -> nameOrCall(token, depth);
            case OPERATOR -> bracket(token, depth);
            case NEWLINE, END -> null;
        };
    }

    /** Adjacent strings are one string. */
    private PyValue string(PyToken first) {
        if (!isString(lexer.peek())) {
            return text(first.kind() == PyToken.Kind.STRING, first.text(), first.line());
        }
        StringBuilder value = new StringBuilder(first.text());
        boolean known = first.kind() == PyToken.Kind.STRING;
        while (isString(lexer.peek())) {
            PyToken next = lexer.next();
            known &= next.kind() == PyToken.Kind.STRING;
            value.append(next.text());
        }
        return text(known, value.toString(), first.line());
    }

    private static boolean isString(PyToken token) {
        return token.kind() == PyToken.Kind.STRING || token.kind() == PyToken.Kind.OPAQUE;
    }

    private static PyValue text(boolean known, String value, int line) {
        return known ? new PyValue.Str(value, line) : new PyValue.Word(value, line);
    }

    /** A number, or the sum that a complex one is written as. */
    private @Nullable PyValue number(PyToken first, int depth) {
        if (!lexer.peek().is("+") && !lexer.peek().is("-")) {
            return new PyValue.Word(first.text(), first.line());
        }
        String sign = lexer.next().text();
        PyValue rest = value(depth + 1);
        return rest instanceof PyValue.Word word
                ? new PyValue.Word(first.text() + sign + word.text(), first.line())
                : null;
    }

    private @Nullable PyValue nameOrCall(PyToken first, int depth) {
        String name = first.text();
        while (lexer.peek().is(".")) {
            lexer.next();
            PyToken part = lexer.next();
            if (part.kind() != PyToken.Kind.NAME) {
                return null;
            }
            name = name + "." + part.text();
        }
        if (!lexer.peek().is("(")) {
            return new PyValue.Word(name, first.line());
        }
        lexer.next();
        List<PyValue> arguments = items(")", depth);
        return arguments == null ? null : new PyValue.Call(name, arguments, first.line());
    }

    private @Nullable PyValue bracket(PyToken token, int depth) {
        if (token.is("(")) {
            List<PyValue> items = items(")", depth);
            boolean grouped = items != null && items.size() == 1 && !commaBehindLast;
            return items == null ? null : grouped ? items.get(0) : new PyValue.Sequence(items, token.line());
        }
        if (token.is("[")) {
            List<PyValue> items = items("]", depth);
            return items == null ? null : new PyValue.Sequence(items, token.line());
        }
        if (token.is("{")) {
            return mapping(token.line(), depth);
        }
        if (token.is("...")) {
            return new PyValue.Word("...", token.line());
        }
        boolean sign = token.is("-") || token.is("+") || token.is("~");
        return sign && value(depth + 1) instanceof PyValue.Word word
                ? new PyValue.Word(token.text() + word.text(), token.line())
                : null;
    }

    private @Nullable List<PyValue> items(String close, int depth) {
        List<PyValue> items = new ArrayList<>();
        while (!takes(close)) {
            while (lexer.peek().is("*")) {
                lexer.next();
            }
            PyValue item = value(depth + 1);
            if (item instanceof PyValue.Word && lexer.peek().is("=")) {
                lexer.next();
                item = value(depth + 1);
            }
            if (item == null || !comma(close)) {
                return null;
            }
            items.add(item);
        }
        return items;
    }

    private @Nullable PyValue mapping(int line, int depth) {
        List<PyValue.Entry> entries = new ArrayList<>();
        List<PyValue> members = new ArrayList<>();
        while (!takes("}")) {
            PyValue key = value(depth + 1);
            if (key == null) {
                return null;
            }
            if (lexer.peek().is(":")) {
                lexer.next();
                PyValue value = value(depth + 1);
                if (value == null) {
                    return null;
                }
                entries.add(new PyValue.Entry(key, value));
            } else {
                members.add(key);
            }
            if (!comma("}")) {
                return null;
            }
        }
        return members.isEmpty() ? new PyValue.Mapping(entries, line) : new PyValue.Sequence(members, line);
    }

    /** Takes the closing bracket if it is next. */
    private boolean takes(String close) {
        if (!lexer.peek().is(close)) {
            return false;
        }
        lexer.next();
        return true;
    }

    /** Takes a comma; false where neither a comma nor the closing bracket is next. */
    private boolean comma(String close) {
        commaBehindLast = lexer.peek().is(",");
        if (commaBehindLast) {
            lexer.next();
        }
        return commaBehindLast || lexer.peek().is(close);
    }
}
