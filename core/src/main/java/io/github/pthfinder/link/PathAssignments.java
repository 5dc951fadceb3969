package io.github.pthfinder.link;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The assignments of literal lists to {@code sys.path} or to a slice of it: {@code sys.path += […]}, {@code sys.path[0:0] = […]},
 * {@code sys.path = […] + sys.path} and the other way round.
 */
final class PathAssignments {
    private PathAssignments() {}

    /**
     * What is put on {@code sys.path}.
     *
     * @param paths the items of the list
     * @param at the index at which they are put, {@link Serves.SearchPath#LAST} for the end
     */
    record Addition(List<PyValue> paths, int at) {}

    static List<Addition> in(String source) {
        List<Addition> found = new ArrayList<>();
        PyLexer lexer = new PyLexer(source, 0, 1);
        for (PyToken token = lexer.next(); token.kind() != PyToken.Kind.END; token = lexer.next()) {
            if (token.isName("sys") && lexer.peek().is(".")) {
                lexer.next();
                if (lexer.peek().isName("path")) {
                    lexer.next();
                    assignment(found, lexer);
                }
            }
        }
        return found;
    }

    private static void assignment(List<Addition> found, PyLexer lexer) {
        if (lexer.peek().is("+=")) {
            lexer.next();
            add(found, new PyParser(lexer).value(), Serves.SearchPath.LAST);
        } else if (lexer.peek().is("[")) {
            int at = slice(lexer);
            if (at >= 0 && lexer.peek().is("=")) {
                lexer.next();
                add(found, new PyParser(lexer).value(), at);
            }
        } else if (lexer.peek().is("=")) {
            lexer.next();
            PyValue value = new PyParser(lexer).value();
            if (lexer.peek().is("+")) {
                lexer.next();
                boolean behind = value instanceof PyValue.Word;
                add(found, behind ? new PyParser(lexer).value() : value, behind ? Serves.SearchPath.LAST : 0);
            }
        }
    }

    private static void add(List<Addition> found, @Nullable PyValue value, int at) {
        if (value instanceof PyValue.Sequence list) {
            found.add(new Addition(list.items(), at));
        }
    }

    /** The index at which a slice starts; -1 where the brackets hold a single index, which replaces an entry. */
    private static int slice(PyLexer lexer) {
        int at = 0;
        boolean colon = false;
        int depth = 0;
        do {
            PyToken token = lexer.next();
            if (token.kind() == PyToken.Kind.END || token.kind() == PyToken.Kind.NEWLINE) {
                return -1;
            }
            depth += token.is("[") || token.is("(") ? 1 : token.is("]") || token.is(")") ? -1 : 0;
            if (depth == 1 && token.is(":")) {
                colon = true;
            } else if (!colon && at == 0 && depth == 1 && token.kind() == PyToken.Kind.NUMBER) {
                at = index(token.text());
            } else if (!colon && (token.isName("len") || token.is("-"))) {
                at = Serves.SearchPath.LAST;
            }
        } while (depth > 0);
        return colon ? at : -1;
    }

    /** A small number as written; what is none counts as the end. */
    static int index(String digits) {
        return digits.length() < 4 && PyTables.isDigits(digits) ? Integer.parseInt(digits) : Serves.SearchPath.LAST;
    }
}
