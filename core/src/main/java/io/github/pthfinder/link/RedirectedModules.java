package io.github.pthfinder.link;

import io.github.pthfinder.files.FileView;
import io.github.pthfinder.files.PosixPath;
import io.github.pthfinder.model.Mechanism;
import io.github.pthfinder.model.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The modules that a finder before {@code sys.path} loads from files. A package is one link; of the modules below it only
 * those are links of their own that are gone while it is there.
 */
final class RedirectedModules {
    private final FileView files;
    private final Mechanism mechanism;
    private final Map<String, Entry> entries = new TreeMap<>();

    private record Entry(Place place, String written, String file) {}

    RedirectedModules(FileView files, Mechanism mechanism) {
        this.files = files;
        this.mechanism = mechanism;
    }

    void add(String name, Place place, String written, String file) {
        entries.put(name, new Entry(place, written, PosixPath.normalize(file)));
    }

    List<Link> links() {
        List<Link> links = new ArrayList<>();
        for (Map.Entry<String, Entry> one : entries.entrySet()) {
            Entry entry = one.getValue();
            Entry parent = entries.get(parent(one.getKey()));
            if (parent == null || files.exists(parent.file) && !files.exists(entry.file)) {
                links.add(new Link(
                        mechanism,
                        entry.place,
                        entry.written,
                        entry.file,
                        new Serves.Module(one.getKey(), Serves.Form.FIRST_FILE)));
            }
        }
        return links;
    }

    /** Whether the file of any module without a parent in the table is gone. */
    boolean lostAny() {
        for (Map.Entry<String, Entry> one : entries.entrySet()) {
            if (entries.get(parent(one.getKey())) == null && !files.exists(one.getValue().file)) {
                return true;
            }
        }
        return false;
    }

    private static String parent(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }
}
