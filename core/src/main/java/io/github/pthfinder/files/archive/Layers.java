package io.github.pthfinder.files.archive;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lays the layers of an image one on the other (OCI image-spec, layer.md). */
final class Layers {
    private final Problems problems;
    private Node.Directory merged = new Node.Directory();

    Layers(Problems problems) {
        this.problems = problems;
    }

    /** What the layers make together. */
    Node.Directory merged() {
        return merged;
    }

    /** Lays one more on top; it must not be used afterwards. */
    void add(Node.Directory layer) {
        lend(layer, "");
        merge(merged, layer);
    }

    /** Hard links to files of the layers below, before anything hides these. */
    private void lend(Node.Directory directory, String path) {
        for (Map.Entry<String, Node> child : new HashMap<>(directory.children()).entrySet()) {
            String name = child.getKey();
            if (child.getValue() instanceof Node.Directory below) {
                lend(below, path + "/" + name);
            } else if (child.getValue() instanceof Node.Borrowed borrowed) {
                Node owner = find(EntryPath.names(borrowed.path));
                if (owner == null || owner instanceof Node.Directory) {
                    directory.remove(name);
                    problems.add(path + "/" + name, "this hard link leads to no file of the image: " + borrowed.path);
                } else {
                    directory.put(name, owner);
                }
            }
        }
    }

    private @Nullable Node find(List<String> names) {
        Node at = merged;
        for (String name : names) {
            at = at instanceof Node.Directory directory ? directory.child(name) : null;
        }
        return at;
    }

    private static void merge(Node.Directory lower, Node.Directory upper) {
        for (String name : lower.names()) {
            if (upper.hides(name)) {
                lower.remove(name);
            }
        }
        for (Map.Entry<String, Node> child : upper.children().entrySet()) {
            String name = child.getKey();
            if (child.getValue() instanceof Node.Directory above && lower.child(name) instanceof Node.Directory below) {
                merge(below, above);
            } else {
                lower.put(name, child.getValue());
            }
        }
    }
}
