package io.github.pthfinder.link;

import java.util.List;

/** A Python expression as far as it is a literal or a simple call, with the line that it starts on. */
sealed interface PyValue {
    /** 1-based line on which the value starts. */
    int line();

    /** A text string. */
    record Str(String value, int line) implements PyValue {}

    /** A list, tuple or set. */
    record Sequence(List<PyValue> items, int line) implements PyValue {}

    /** A dict, in the order in which it is written. */
    record Mapping(List<Entry> entries, int line) implements PyValue {}

    /** A call of a plain or dotted name; keyword arguments stand behind the others, by value. */
    record Call(String function, List<PyValue> arguments, int line) implements PyValue {}

    /** A name, a number, a constant: its text as written. */
    record Word(String text, int line) implements PyValue {}

    /** One entry of a {@link Mapping}. */
    record Entry(PyValue key, PyValue value) {}
}
