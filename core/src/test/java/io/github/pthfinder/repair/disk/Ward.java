package io.github.pthfinder.repair.disk;

import io.github.pthfinder.files.RealFiles;
import io.github.pthfinder.model.Change;
import io.github.pthfinder.repair.Bounds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A site directory with something of each kind to change. */
record Ward(Path site) {
    private static final int LINES = 2_000;

    static Ward in(Path dir) throws IOException {
        Path site = Files.createDirectories(dir.resolve("site-packages"));
        Files.createDirectories(site.resolve("__pycache__"));
        Files.write(site.resolve("one.pth"), text("/old"));
        Files.write(site.resolve("two_finder.py"), text("/old"));
        Files.write(site.resolve("__pycache__/two_finder.cpython-311.pyc"), text("code"));
        Files.write(site.resolve("orphan.pth"), text("/orphan"));
        Files.createSymbolicLink(site.resolve("three"), Path.of("/old/three"));
        Files.createSymbolicLink(site.resolve("four"), Path.of("/old/four"));
        return new Ward(site);
    }

    private static byte[] text(String path) {
        return (path + "/package\n").repeat(LINES).getBytes(StandardCharsets.UTF_8);
    }

    private String at(String name) {
        return site.resolve(name).toString();
    }

    List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        changes.add(new Change.Rewrite(at("one.pth"), text("/old"), text("/new")));
        changes.add(new Change.Rewrite(at("two_finder.py"), text("/old"), text("/new")));
        changes.add(new Change.Relink(at("three"), "/old/three", "/new/three"));
        changes.add(new Change.Unlink(at("four"), "/old/four"));
        changes.add(new Change.Removal(at("orphan.pth"), text("/orphan")));
        changes.add(new Change.Removal(at("__pycache__/two_finder.cpython-311.pyc"), text("code")));
        return changes;
    }

    Bounds bounds() {
        return new Bounds(new RealFiles(), List.of(site.toString()), null);
    }

    /** What stands there, by name, but for the journal: OLD, NEW, GONE, or what else. */
    Map<String, String> state() throws IOException {
        Map<String, String> state = new TreeMap<>();
        for (Change change : changes()) {
            State now = State.at(Path.of(change.file()));
            String word = now.equals(State.before(change)) ? "OLD" : now.equals(State.after(change)) ? "NEW" : "half";
            state.put(change.file(), word);
        }
        return state;
    }

    /** The names of all that stands there. */
    List<String> names() throws IOException {
        try (var all = Files.walk(site)) {
            return all.map(path -> site.relativize(path).toString()).sorted().toList();
        }
    }
}
