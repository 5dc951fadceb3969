package io.github.pthfinder.launcher.option;

import java.util.ArrayList;
import java.util.List;

/** Several values in one text, {@code :} between them as in {@code PATH}. */
final class PathList {
    private PathList() {}

    static List<String> of(OptionSpec<?> option, String text) {
        if (!option.repeatable() || text.indexOf(':') < 0) {
            return List.of(text);
        }
        List<String> values = new ArrayList<>();
        int start = 0;
        for (int colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', start)) {
            values.add(text.substring(start, colon));
            start = colon + 1;
        }
        values.add(text.substring(start));
        return values;
    }
}
