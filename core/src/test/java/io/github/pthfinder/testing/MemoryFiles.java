package io.github.pthfinder.testing;

import io.github.pthfinder.files.CodePointOrder;
import io.github.pthfinder.files.Content;
import io.github.pthfinder.files.FileView;
import io.github.pthfinder.files.Listing;
import io.github.pthfinder.files.PosixPath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A file system in memory: what a pure step is tested on. */
public final class MemoryFiles implements FileView {
    private final Map<String, byte[]> files = new HashMap<>();
    private final Map<String, String> links = new HashMap<>();
    private final TreeSet<String> directories = new TreeSet<>();
    private final TreeSet<String> others = new TreeSet<>();

    /** Adds a file with UTF-8 text, and the directories above it. */
    public MemoryFiles file(String path, String text) {
        return file(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds a file, and the directories above it. */
    public MemoryFiles file(String path, byte[] bytes) {
        files.put(path, bytes.clone());
        return directory(PosixPath.parent(path));
    }

    /** Adds a directory, and those above it. */
    public MemoryFiles directory(String path) {
        for (String dir = path; directories.add(dir) && !dir.equals("/"); ) {
            dir = PosixPath.parent(dir);
        }
        return this;
    }

    /** Adds a symbolic link. */
    public MemoryFiles link(String path, String target) {
        links.put(path, target);
        return directory(PosixPath.parent(path));
    }

    /** Adds something that must not be opened. */
    public MemoryFiles fifo(String path) {
        others.add(path);
        return directory(PosixPath.parent(path));
    }

    @Override
    public Kind kind(String path) {
        String real = realPath(path);
        if (files.containsKey(real)) {
            return Kind.FILE;
        }
        return directories.contains(real) ? Kind.DIRECTORY : others.contains(real) ? Kind.OTHER : Kind.MISSING;
    }

    /** The path of an entry itself, links above it followed. */
    private String entry(String path) {
        String normal = PosixPath.normalize(path);
        return PosixPath.join(realPath(PosixPath.parent(normal)), PosixPath.name(normal));
    }

    @Override
    public boolean isLink(String path) {
        return links.containsKey(entry(path));
    }

    @Override
    public @Nullable String readLink(String path) {
        return links.get(entry(path));
    }

    @Override
    public Listing list(String dir) {
        String real = realPath(dir);
        if (!directories.contains(real)) {
            return Listing.failed(exists(real) ? "not a directory" : "no such directory");
        }
        List<String> all = new ArrayList<>(files.keySet());
        all.addAll(links.keySet());
        all.addAll(directories);
        all.addAll(others);
        TreeSet<String> names = new TreeSet<>(CodePointOrder.INSTANCE);
        for (String path : all) {
            if (!path.equals("/") && PosixPath.parent(path).equals(real)) {
                names.add(PosixPath.name(path));
            }
        }
        return Listing.of(new ArrayList<>(names));
    }

    @Override
    public Content read(String path, int cap) {
        return switch (kind(path)) {
            case MISSING -> Content.failed(Content.Failure.MISSING, "no such file");
            case DIRECTORY -> Content.failed(Content.Failure.DIRECTORY, "a directory");
            case OTHER -> Content.failed(Content.Failure.FIFO, "a FIFO");
            case FILE -> {
                byte[] bytes = files.get(realPath(path));
                yield bytes.length > cap
                        ? Content.failed(Content.Failure.TOO_LARGE, "larger than the cap")
                        : Content.of(bytes.clone());
            }
        };
    }

    @Override
    public String realPath(String path) {
        return resolve(PosixPath.normalize(path), 0);
    }

    private String resolve(String path, int hops) {
        if (path.equals("/") || path.equals("//") || !path.startsWith("/") || hops > 40) {
            return path.equals("//") ? "/" : path;
        }
        String at = PosixPath.join(resolve(PosixPath.parent(path), hops), PosixPath.name(path));
        String target = links.get(at);
        return target == null
                ? at
                : resolve(PosixPath.normalize(PosixPath.join(PosixPath.parent(at), target)), hops + 1);
    }
}
