package io.github.pthfinder.files.archive;

import io.github.pthfinder.model.Unverifiable;
import java.util.ArrayList;
import java.util.List;

/** What of an archive was left out, with the reasons. Bounded: an archive can hold any number of bad entries. */
final class Problems {
    private static final int MOST = 20;

    private final List<Unverifiable> told = new ArrayList<>();
    private long untold;

    void add(String file, String reason) {
        if (told.size() < MOST) {
            told.add(new Unverifiable(file.length() > 300 ? file.substring(0, 300) + "..." : file, reason));
        } else {
            untold++;
        }
    }

    List<Unverifiable> all() {
        List<Unverifiable> all = new ArrayList<>(told);
        if (untold > 0) {
            all.add(new Unverifiable(null, untold + " more entries of the archive were left out"));
        }
        return all;
    }
}
