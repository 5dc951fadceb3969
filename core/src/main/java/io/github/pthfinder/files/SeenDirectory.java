package io.github.pthfinder.files;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What was seen of a directory while it had this mark, and so is true for as long as it has it. Checks that run at the same
 * time may share one.
 */
final class SeenDirectory {
    /** What an entry is itself. What a link leads to is nothing that its directory knows. */
    enum Entry {
        MISSING,
        FILE,
        DIRECTORY,
        OTHER,
        LINK;

        FileView.@Nullable Kind unlessLink() {
            return switch (this) {
                case MISSING -> FileView.Kind.MISSING;
                case FILE -> FileView.Kind.FILE;
                case DIRECTORY -> FileView.Kind.DIRECTORY;
                case OTHER -> FileView.Kind.OTHER;
                case LINK -> null;
            };
        }

        static Entry of(FileView.@Nullable Kind unlessLink) {
            return unlessLink == null
                    ? LINK
                    : switch (unlessLink) {
                        case MISSING -> MISSING;
                        case FILE -> FILE;
                        case DIRECTORY -> DIRECTORY;
                        case OTHER -> OTHER;
                    };
        }
    }

    /**
     * What a regular file held while it had this mark.
     *
     * @param most the cap that it was read with
     */
    record Text(FileMark mark, int most, Content content) {}

    final String dir;
    final Path path;
    final FileMark mark;
    final Map<String, Text> whole = new ConcurrentHashMap<>();
    final Map<String, Text> starts = new ConcurrentHashMap<>();
    /** What was seen of directories below, by their relative paths; whether it still holds is asked each time. */
    final Map<String, SeenDirectory> below = new ConcurrentHashMap<>();

    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private final Inside inside;
    private volatile @Nullable Listing listing;

    SeenDirectory(RealFiles files, String dir, Path path, FileMark mark) {
        this.dir = dir;
        this.path = path;
        this.mark = mark;
        this.inside = files.inside(dir);
    }

    Entry entry(String name) {
        Entry known = entries.get(name);
        if (known == null) {
            known = Entry.of(inside.kindUnlessLink(name));
            entries.put(name, known);
        }
        return known;
    }

    Listing listing(RealFiles files) {
        Listing known = listing;
        if (known == null) {
            known = files.list(dir);
            listing = known;
        }
        return known;
    }
}
