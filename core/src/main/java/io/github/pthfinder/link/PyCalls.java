package io.github.pthfinder.link;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The calls in Python source whose arguments are literals or such calls themselves. */
final class PyCalls {
    private final List<PyValue.Call> calls = new ArrayList<>();

    private PyCalls() {}

    /**
     * The calls, each before those in its arguments; what stands in comments and strings is none, nor is a definition.
     *
     * @param source every line end a line feed
     */
    static List<PyValue.Call> in(String source) {
        PyCalls found = new PyCalls();
        PyLexer lexer = new PyLexer(source, 0, 1);
        PyParser parser = new PyParser(lexer);
        boolean defined = false;
        for (PyToken token = lexer.peek(); token.kind() != PyToken.Kind.END; token = lexer.peek()) {
            if (token.kind() == PyToken.Kind.NAME && !defined) {
                defined = token.isName("def") || token.isName("class");
                found.add(parser.value());
            } else {
                defined = false;
                lexer.next();
            }
        }
        return found.calls;
    }

    private void add(@Nullable PyValue value) {
        if (value instanceof PyValue.Call call) {
            calls.add(call);
            add(call.arguments());
        } else if (value instanceof PyValue.Sequence sequence) {
            add(sequence.items());
        }
    }

    private void add(List<PyValue> values) {
        for (PyValue value : values) {
            add(value);
        }
    }
}
