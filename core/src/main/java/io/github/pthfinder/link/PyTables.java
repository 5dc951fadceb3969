package io.github.pthfinder.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The tables that loaders carry, as plain values. */
final class PyTables {
    private PyTables() {}

    /** A dict from text to text, sorted; other entries are left out. */
    static Map<String, PyValue.Str> texts(PyValue.Mapping mapping) {
        Map<String, PyValue.Str> table = new TreeMap<>();
        for (PyValue.Entry entry : mapping.entries()) {
            if (entry.key() instanceof PyValue.Str key && entry.value() instanceof PyValue.Str value) {
                table.put(key.value(), value);
            }
        }
        return table;
    }

    /** The texts of a list, tuple or set, in order; other items are left out. */
    static List<String> texts(PyValue.Sequence sequence) {
        List<String> texts = new ArrayList<>();
        for (PyValue item : sequence.items()) {
            if (item instanceof PyValue.Str text) {
                texts.add(text.value());
            }
        }
        return texts;
    }

    /** The argument at a place, {@code None} where there are not that many. */
    static PyValue argument(PyValue.Call call, int index) {
        return index < call.arguments().size() ? call.arguments().get(index) : new PyValue.Word("None", call.line());
    }

    static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    static boolean isTrue(PyValue value) {
        return value instanceof PyValue.Word word && word.text().equals("True");
    }
}
