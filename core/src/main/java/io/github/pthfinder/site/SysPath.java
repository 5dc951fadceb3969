package io.github.pthfinder.site;

import io.github.pthfinder.files.PosixPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * {@code sys.path} while site processing runs: what is on it already, and what is appended. Entries are compared as
 * strings, after {@code abspath}; two names of one directory are two entries.
 */
final class SysPath {
    private final Set<String> known = new HashSet<>();
    private final List<String> appended = new ArrayList<>();

    SysPath(List<String> start) {
        for (String entry : start) {
            known.add(PosixPath.normalize(entry));
        }
    }

    /** Whether an absolute, normalised path is on it. */
    boolean knows(String path) {
        return known.contains(path);
    }

    /** Appends an absolute, normalised path unless it is there. */
    void append(String path) {
        if (known.add(path)) {
            appended.add(path);
        }
    }

    List<String> appended() {
        return appended;
    }
}
