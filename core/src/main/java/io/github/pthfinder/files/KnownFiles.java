package io.github.pthfinder.files;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file system that is asked once: what a directory lists, what a path leads to and where that is, is remembered for the
 * length of a run, which so sees one state of it. Not thread-safe.
 */
public final class KnownFiles implements FileView {
    private final FileView files;
    private final Map<String, Listing> listings = new HashMap<>();
    private final Map<String, Kind> kinds = new HashMap<>();
    private final Map<String, String> realPaths = new HashMap<>();

    /** A view that remembers what {@code files} answers. */
    public KnownFiles(FileView files) {
        this.files = files;
    }

    @Override
    public Kind kind(String path) {
        Kind known = kinds.get(path);
        if (known == null) {
            known = files.kind(path);
            kinds.put(path, known);
        }
        return known;
    }

    @Override
    public Listing list(String dir) {
        Listing known = listings.get(dir);
        if (known == null) {
            known = files.list(dir);
            listings.put(dir, known);
        }
        return known;
    }

    @Override
    public boolean isLink(String path) {
        return files.isLink(path);
    }

    @Override
    public Inside inside(String dir) {
        return files.inside(dir);
    }

    @Override
    public @Nullable String readLink(String path) {
        return files.readLink(path);
    }

    @Override
    public Content read(String path, int cap) {
        return files.read(path, cap);
    }

    @Override
    public Content readStart(String path, int most) {
        return files.readStart(path, most);
    }

    @Override
    public String realPath(String path) {
        String known = realPaths.get(path);
        if (known == null) {
            known = files.realPath(path);
            realPaths.put(path, known);
        }
        return known;
    }
}
