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

    private PyParser(PyLexer lexer) {
        this.lexer = lexer;
    }

    /** The value that starts at an index of the source, null where there is something else. */
    static @Nullable PyValue valueAt(String source, int index, int line) {
        return new PyParser(new PyLexer(source, index, line)).value(0);
    }

    /** The value that comes next from a lexer, null where there is something else. */
    static @Nullable PyValue next(PyLexer lexer) {
        return new PyParser(lexer).value(0);
    }

    private @Nullable PyValue value(int depth) {
        if (depth > DEEPEST) {
            return null;
        }
        PyToken token = lexer.next();
        return switch (token.kind()) {
            case STRING -> string(token);
            case OPAQUE, NUMBER -> new PyValue.Word(token.text(), token.line());
            case NAME -> nameOrCall(token, depth);
            case OPERATOR -> bracket(token, depth);
            case NEWLINE, END -> null;
        };
    }

    /** Adjacent strings are one string. */
    private @Nullable PyValue string(PyToken first) {
        String text = first.text();
        while (lexer.peek().kind() == PyToken.Kind.STRING) {
            text += lexer.next().text();
        }
        return new PyValue.Str(text, first.line());
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
        if (token.is("(") || token.is("[")) {
            List<PyValue> items = items(token.is("(") ? ")" : "]", depth);
            return items == null ? null : new PyValue.Sequence(items, token.line());
        }
        if (token.is("{")) {
            return mapping(token.line(), depth);
        }
        if (token.is("-")) {
            return value(depth + 1);
        }
        return null;
    }

    private @Nullable List<PyValue> items(String close, int depth) {
        List<PyValue> items = new ArrayList<>();
        while (!skipTo(close)) {
            if (lexer.peek().is("*")) {
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
        while (!skipTo("}")) {
            PyValue key = value(depth + 1);
            if (key == null) {
                return null;
            }
            if (lexer.peek().is(":")) {
                lexer.next();
                breaks();
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
    private boolean skipTo(String close) {
        breaks();
        if (!lexer.peek().is(close)) {
            return false;
        }
        lexer.next();
        return true;
    }

    /** Takes a comma; false where neither a comma nor the closing bracket is next. */
    private boolean comma(String close) {
        breaks();
        if (lexer.peek().is(",")) {
            lexer.next();
            return true;
        }
        return lexer.peek().is(close);
    }

    private void breaks() {
        while (lexer.peek().kind() == PyToken.Kind.NEWLINE) {
            lexer.next();
        }
    }
}
