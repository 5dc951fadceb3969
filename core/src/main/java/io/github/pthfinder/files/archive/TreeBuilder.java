package io.github.pthfinder.files.archive;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Puts the entries of one archive in their places, one after the other, as GNU tar extracts them: a later entry of the same
 * name replaces an earlier one, a directory takes a directory in. In a layer of an image, {@code .wh.} entries hide.
 */
final class TreeBuilder {
    private static final String WHITEOUT = ".wh.";
    private static final String OPAQUE = ".wh..wh..opq";

    /** Linux follows so many. */
    private static final int MOST_LINKS = 40;

    private final Node.Directory root = new Node.Directory();
    private final boolean layer;
    private final Entries entries;
    private final Problems problems;

    TreeBuilder(boolean layer, Entries entries, Problems problems) {
        this.layer = layer;
        this.entries = entries;
        this.problems = problems;
    }

    Node.Directory root() {
        return root;
    }

    /**
     * A tar entry.
     *
     * @param file what it is where it is a file
     */
    void add(TarEntry entry, Node.@Nullable Regular file) throws ArchiveException {
        switch (entry.kind()) {
            case FILE -> add(entry.name(), Objects.requireNonNull(file));
            case DIRECTORY -> directory(entry.name());
            case SYMLINK -> add(entry.name(), new Node.Link(entry.link()));
            case HARD_LINK -> hardLink(entry.name(), entry.link());
            case FIFO -> add(entry.name(), new Node.Special(true));
            case DEVICE -> add(entry.name(), new Node.Special(false));
            case OTHER -> problems.add(entry.name(), "this entry belongs to an archive of several volumes");
        }
    }

    void directory(String path) throws ArchiveException {
        List<String> names = EntryPath.names(path);
        Node.Directory parent = parent(path, names);
        if (parent != null && !names.isEmpty()) {
            String name = names.get(names.size() - 1);
            if (!(parent.child(name) instanceof Node.Directory)) {
                put(parent, name, new Node.Directory());
            }
        }
    }

    void add(String path, Node node) throws ArchiveException {
        List<String> names = EntryPath.names(path);
        Node.Directory parent = parent(path, names);
        if (parent == null) {
            return;
        }
        if (names.isEmpty()) {
            problems.add(path, "this entry has the name of a directory");
            return;
        }
        String name = names.get(names.size() - 1);
        if (layer && name.startsWith(WHITEOUT)) {
            whiteout(parent, name);
        } else if (parent.child(name) instanceof Node.Directory there && !there.isEmpty() && !layer) {
            problems.add(path, "an entry of the same name is a directory that is not empty");
        } else {
            put(parent, name, node);
        }
    }

    private static void whiteout(Node.Directory parent, String name) {
        if (name.equals(OPAQUE)) {
            parent.hideAll();
        } else if (!name.startsWith(WHITEOUT + WHITEOUT)) {
            // Else a file of aufs's own.
            parent.hide(name.substring(WHITEOUT.length()));
        }
    }

    private void hardLink(String path, String target) throws ArchiveException {
        List<String> names = EntryPath.names(target);
        Node found = EntryPath.objection(target, names) == null ? find(names) : null;
        if (found instanceof Node.Directory) {
            cleared(path);
            problems.add(path, "this hard link leads to a directory: " + target);
        } else if (found != null) {
            add(path, found);
        } else if (layer) {
            add(path, new Node.Borrowed(target));
        } else {
            if (leadsThroughDirectories(EntryPath.names(target))) {
                parent(path, EntryPath.names(path));
            }
            problems.add(path, "this hard link leads to a file that does not come before it: " + target);
        }
    }

    /** What is in the way of a link is gone before the link fails. */
    private void cleared(String path) throws ArchiveException {
        List<String> names = EntryPath.names(path);
        Node.Directory parent = parent(path, names);
        String name = names.isEmpty() ? "" : names.get(names.size() - 1);
        if (parent != null && !(parent.child(name) instanceof Node.Directory there && !there.isEmpty())) {
            parent.remove(name);
        }
    }

    /** Only then tar makes the directories of the link before it fails. */
    private boolean leadsThroughDirectories(List<String> names) {
        Node at = root;
        for (String name : names) {
            if (!(at instanceof Node.Directory directory)) {
                return at == null || at instanceof Node.Link;
            }
            at = directory.child(name);
        }
        return true;
    }

    /** The entry of that name, links on the way followed as tar follows them; one at its end is not. */
    private @Nullable Node find(List<String> names) {
        Node at = root;
        int[] links = {0};
        for (int i = 0; i < names.size(); i++) {
            if (!(at instanceof Node.Directory directory)) {
                return null;
            }
            Node child = directory.child(names.get(i));
            boolean onTheWay = i < names.size() - 1 && !layer;
            at = onTheWay && child instanceof Node.Link link ? through(directory, link.target(), links) : child;
        }
        return at;
    }

    /** The directory in which a path ends, made where it is missing; null where the entry is left out. */
    private Node.@Nullable Directory parent(String path, List<String> names) throws ArchiveException {
        entries.count();
        String objection = EntryPath.objection(path, names);
        if (objection != null) {
            problems.add(path, objection);
            return null;
        }
        int end = Math.max(0, names.size() - 1);
        Node.Directory at = root;
        int[] links = {0};
        for (int i = 0; i < end && at != null; i++) {
            at = step(at, names.get(i), links);
        }
        if (at == null) {
            problems.add(path, "this entry lies below one that is no directory");
        }
        return at;
    }

    private Node.@Nullable Directory step(Node.Directory at, String name, int[] links) throws ArchiveException {
        Node child = at.child(name);
        if (child instanceof Node.Directory directory) {
            return directory;
        }
        if (child instanceof Node.Link link && !layer) {
            return through(at, link.target(), links);
        }
        if (child != null && !layer) {
            return null;
        }
        Node.Directory made = new Node.Directory();
        put(at, name, made);
        return made;
    }

    /** Below a link to a directory beside it, tar extracts into that; any other it makes last of all. */
    private Node.@Nullable Directory through(Node.Directory from, String target, int[] links) {
        List<String> names = EntryPath.names(target);
        if (target.startsWith("/") || names.contains("..") || ++links[0] > MOST_LINKS) {
            return null;
        }
        Node.Directory at = from;
        for (String name : names) {
            Node child = at == null ? null : at.child(name);
            if (child instanceof Node.Directory directory) {
                at = directory;
            } else {
                at = child instanceof Node.Link link ? through(Objects.requireNonNull(at), link.target(), links) : null;
            }
        }
        return at;
    }

    private void put(Node.Directory parent, String name, Node node) throws ArchiveException {
        entries.count();
        parent.put(name, node);
    }
}
