package io.github.pthfinder.link;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of a Python module, of which single statements are read.
 *
 * @param text the source
 */
record PySource(String text) {
    /**
     * The value assigned to a name at the left margin, annotated or not: {@code NAME = …} or {@code NAME: … = …}.
     *
     * @return the first such value, null where there is none or where it is no literal
     */
    @Nullable
    PyValue assigned(String name) {
        int at = 0;
        int line = 1;
        while (at >= 0 && at < text.length()) {
            if (text.startsWith(name, at)) {
                int equals = assignmentAt(at + name.length());
                if (equals >= 0) {
                    return PyParser.valueAt(text, equals + 1, line);
                }
            }
            int end = text.indexOf('\n', at);
            at = end < 0 ? -1 : end + 1;
            line++;
        }
        return null;
    }

    /** The index of the {@code =} of an assignment whose name ends at {@code from}, -1 where it is none. */
    private int assignmentAt(int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == ':') {
            while (at < text.length() && text.charAt(at) != '=' && text.charAt(at) != '\n') {
                at++;
            }
        }
        boolean assigns = at < text.length() && text.charAt(at) == '=' && !text.startsWith("==", at);
        return assigns ? at : -1;
    }

    /**
     * Every call of a function, by its last name: {@code install(…)} and {@code F.install(…)} alike.
     *
     * @return the calls whose arguments are literals or simple calls, in order; a {@code def} is no call
     */
    List<PyValue.Call> calls(String function) {
        List<PyValue.Call> calls = new ArrayList<>();
        String opening = function + "(";
        for (int at = text.indexOf(opening); at >= 0; at = text.indexOf(opening, at + 1)) {
            boolean whole = at == 0 || !Character.isJavaIdentifierPart(text.charAt(at - 1));
            if (whole && !text.startsWith("def ", at - 4) && !text.startsWith("class ", at - 6)) {
                PyValue value = PyParser.valueAt(text, at, lineOf(at));
                if (value instanceof PyValue.Call) {
                    calls.add((PyValue.Call) value);
                }
            }
        }
        return calls;
    }

    /** The 1-based line of an index. */
    int lineOf(int index) {
        int line = 1;
        for (int at = text.indexOf('\n'); at >= 0 && at < index; at = text.indexOf('\n', at + 1)) {
            line++;
        }
        return line;
    }
}
