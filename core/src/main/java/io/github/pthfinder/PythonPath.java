package io.github.pthfinder;

import io.github.pthfinder.config.Options;
import io.github.pthfinder.files.PosixPath;
import java.util.ArrayList;
import java.util.List;

/** The {@code PYTHONPATH} that the interpreter would see (CPython {@code Modules/getpath.py}). */
final class PythonPath {
    private final Options options;

    PythonPath(Options options) {
        this.options = options;
    }

    /** Its directories in order, absolute; an empty entry is the working directory. */
    List<String> entries() {
        List<String> entries = new ArrayList<>();
        String value = options.environment().getOrDefault("PYTHONPATH", "");
        int start = 0;
        while (!value.isEmpty() && start <= value.length()) {
            int colon = value.indexOf(':', start);
            int end = colon < 0 ? value.length() : colon;
            entries.add(PosixPath.normalize(PosixPath.join(options.workingDirectory(), value.substring(start, end))));
            start = end + 1;
        }
        return entries;
    }
}
