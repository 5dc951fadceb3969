package io.github.pthfinder.link;

import org.jspecify.annotations.Nullable;

/**
 * The text of a Python module, of which single statements are read.
 *
 * @param text the source, each line end a line feed
 */
record PySource(String text) {
    private static final int LONGEST_ANNOTATION = 1_000;

    PySource {
        // Universal newlines, as the interpreter reads source.
        text = text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /**
     * The value assigned to a name at the left margin, annotated or not: {@code NAME = …} or {@code NAME: … = …}.
     *
     * @return the last such value, as it is the one that counts; null where there is none or where it is no literal
     */
    @Nullable
    PyValue assigned(String name) {
        PyValue value = null;
        int line = 1;
        for (int at = 0; at < text.length(); line++) {
            if (text.startsWith(name, at)) {
                int equals = assignmentAt(at + name.length());
                if (equals >= 0) {
                    value = PyParser.statementAt(text, equals + 1, lineOf(equals, at, line));
                }
            }
            int end = text.indexOf('\n', at);
            at = end < 0 ? text.length() : end + 1;
        }
        return value;
    }

    /** The index of the {@code =} of an assignment whose name ends at {@code from}, -1 where it is none. */
    private int assignmentAt(int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        if (at < text.length() && text.charAt(at) == ':') {
            at = behindAnnotation(at);
        }
        boolean assigns = at < text.length() && text.charAt(at) == '=' && !text.startsWith("==", at);
        return assigns ? at : -1;
    }

    private int behindAnnotation(int colon) {
        int at = colon;
        int end = Math.min(text.length(), colon + LONGEST_ANNOTATION);
        for (int brackets = 0; at < end; at++) {
            char c = text.charAt(at);
            brackets += c == '[' ? 1 : c == ']' ? -1 : 0;
            if (brackets == 0 && (c == '=' || c == '\n' || c == '#' || c == ';')) {
                break;
            }
            at = c == '#' ? Math.max(at, text.indexOf('\n', at)) : at;
        }
        return at;
    }

    /** The 1-based line of an index, counted from an earlier index whose line is known. */
    private int lineOf(int index, int from, int line) {
        int number = line;
        for (int at = text.indexOf('\n', from); at >= 0 && at < index; at = text.indexOf('\n', at + 1)) {
            number++;
        }
        return number;
    }
}
