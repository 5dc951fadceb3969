package io.github.pthfinder.files;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a path leads in a tree of its own, as Linux finds it (path_resolution(7)): absolute paths and absolute links start at
 * the tree's root, {@code ..} does not leave it. What directories are is remembered, so that a run sees one state of them. Not
 * thread-safe.
 */
final class TreeWalk {
    /** Linux follows so many links on the way of one path ({@code MAXSYMLINKS}). */
    private static final int MOST_LINKS = 40;

    /** {@code PATH_MAX}: a longer path names nothing. */
    private static final int LONGEST = 4096;

    private static final int MOST_KNOWN = 100_000;

    /**
     * An entry.
     *
     * @param path its own, through no link; empty where nothing is there
     * @param kind what it is; null: a symbolic link that was not followed
     * @param links how many were followed on the way
     */
    record Spot(String path, FileView.@Nullable Kind kind, int links) {
        boolean isDirectory() {
            return kind == FileView.Kind.DIRECTORY;
        }

        boolean isMissing() {
            return kind == FileView.Kind.MISSING;
        }
    }

    private static final Spot ROOT = new Spot("/", FileView.Kind.DIRECTORY, 0);
    private static final Spot NOWHERE = new Spot("", FileView.Kind.MISSING, 0);

    private final Nodes nodes;
    private final Map<String, Spot> directories = new HashMap<>();

    TreeWalk(Nodes nodes) {
        this.nodes = nodes;
    }

    /** What a path leads to, every link followed. */
    Spot follow(String path) {
        return last(path, true);
    }

    /** The entry that a path names: a link at its end is not followed. */
    Spot entry(String path) {
        return last(path, false);
    }

    /** As {@link FileView#realPath}. */
    String realPath(String path) {
        if (path.length() >= LONGEST) {
            return tidy(path);
        }
        String rest = "";
        for (String at = withoutEnd(path); !at.isEmpty(); at = withoutEnd(PosixPath.parent(at))) {
            Spot spot = follow(at);
            if (!spot.isMissing()) {
                return tidy(spot.path + rest);
            }
            rest = "/" + PosixPath.name(at) + rest;
        }
        return tidy(rest);
    }

    /** What is left of a path by its text alone; two slashes before it are no more than one here. */
    private static String tidy(String path) {
        int start = 0;
        while (start < path.length() && path.charAt(start) == '/') {
            start++;
        }
        return PosixPath.normalize("/" + path.substring(start));
    }

    private Spot last(String path, boolean following) {
        if (path.isEmpty() || path.length() >= LONGEST || path.indexOf('\0') >= 0) {
            return NOWHERE;
        }
        String whole = withoutEnd(path);
        String parent = withoutEnd(PosixPath.parent(whole));
        Spot directory = directory(parent);
        return directory.isDirectory() ? walk(directory, PosixPath.name(whole), following) : NOWHERE;
    }

    private Spot directory(String path) {
        if (path.isEmpty()) {
            return ROOT;
        }
        Spot known = directories.get(path);
        if (known == null) {
            known = walk(ROOT, path, true);
            if (directories.size() < MOST_KNOWN) {
                directories.put(path, known);
            }
        }
        return known;
    }

    private Spot walk(Spot from, String path, boolean following) {
        Deque<String> rest = new ArrayDeque<>();
        push(path, rest);
        String at = from.path;
        int links = from.links;
        while (!rest.isEmpty()) {
            String name = rest.pop();
            if (name.isEmpty() || name.equals(".")) {
                continue;
            }
            if (name.equals("..")) {
                at = PosixPath.parent(at);
                continue;
            }
            String entry = PosixPath.join(at, name);
            FileView.Kind kind = nodes.kindUnlessLink(entry);
            if (kind == null) {
                if (rest.isEmpty() && !following) {
                    return new Spot(entry, null, links);
                }
                String target = nodes.readLink(entry);
                links++;
                if (target == null || target.isEmpty() || links > MOST_LINKS) {
                    return NOWHERE;
                }
                push(target, rest);
                at = target.startsWith("/") ? "/" : at;
            } else if (kind == FileView.Kind.DIRECTORY) {
                at = entry;
            } else {
                return rest.isEmpty() && kind != FileView.Kind.MISSING ? new Spot(entry, kind, links) : NOWHERE;
            }
        }
        return new Spot(at, FileView.Kind.DIRECTORY, links);
    }

    /** The names of a path, the first on top. One that is empty, also behind a slash at the end, asks for a directory. */
    private static void push(String path, Deque<String> rest) {
        for (int end = path.length(); end >= 0; ) {
            int slash = path.lastIndexOf('/', end - 1);
            rest.push(path.substring(slash + 1, end));
            end = slash;
        }
    }

    /** Without slashes at the end; Java's own paths have none. Empty: the root. */
    private static String withoutEnd(String path) {
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }
}
