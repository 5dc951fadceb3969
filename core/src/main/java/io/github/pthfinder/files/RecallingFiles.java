package io.github.pthfinder.files;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The file system of this machine for a check that follows another: each directory and file is asked whether it has changed,
 * and only those that have are looked at again. Not thread-safe.
 */
final class RecallingFiles implements FileView {
    /** More of them are not remembered, and asked anew each time. */
    private static final int MOST_DIRECTORIES = 10_000;

    private final RealFiles files;
    private final LocalDisks disks;
    private final InstantSource clock;
    private final RecalledTexts texts;
    private final Map<String, SeenDirectory> earlier;
    private final Map<String, SeenDirectory> seen;

    /** Directories of which nothing is remembered; true: because they are not there. */
    private final Map<String, Boolean> others = new HashMap<>();

    private final Map<String, Inside> insides = new HashMap<>();

    /**
     * A view for one check.
     *
     * @param earlier what the check before saw, by directory
     */
    RecallingFiles(RealFiles files, LocalDisks disks, InstantSource clock, Map<String, SeenDirectory> earlier) {
        this.files = files;
        this.disks = disks;
        this.clock = clock;
        this.texts = new RecalledTexts(files, disks, clock);
        this.earlier = earlier;
        this.seen = new HashMap<>(2 * earlier.size() + 16);
    }

    /** What this check saw, for the next one. */
    Map<String, SeenDirectory> seen() {
        return seen;
    }

    /** What is known of a directory, null where nothing may be built on what was seen there. */
    @Nullable
    SeenDirectory directory(String dir) {
        SeenDirectory known = seen.get(dir);
        if (known != null || others.containsKey(dir)) {
            return known;
        }
        SeenDirectory above = holder(dir);
        boolean gone = above == null
                ? isGone(PosixPath.parent(dir))
                : above.entry(PosixPath.name(dir)) == SeenDirectory.Entry.MISSING;
        known = gone ? null : look(dir);
        if (known == null) {
            others.put(dir, gone);
        } else {
            seen.put(dir, known);
        }
        return known;
    }

    /** What the check before saw of a directory, if it still holds; null where it has to be looked at again. */
    @Nullable
    SeenDirectory again(SeenDirectory before) {
        SeenDirectory known = seen.get(before.dir);
        if (known != null) {
            return known;
        }
        FileMark mark = seen.size() < MOST_DIRECTORIES ? FileMark.of(before.path) : null;
        if (mark == null || !before.mark.same(mark)) {
            return null;
        }
        seen.put(before.dir, before);
        return before;
    }

    /** Whether a directory that was looked at before was not there. */
    private boolean isGone(String dir) {
        return Boolean.TRUE.equals(others.get(dir));
    }

    private @Nullable SeenDirectory look(String dir) {
        if (dir.indexOf('\0') >= 0 || !PathBytes.plain(dir)) {
            return null;
        }
        SeenDirectory before = earlier.get(dir);
        Path path = before == null ? Path.of(dir) : before.path;
        FileMark mark = FileMark.of(path);
        if (mark == null || !mark.isDirectory() || seen.size() >= MOST_DIRECTORIES) {
            return null;
        }
        if (before != null && before.mark.same(mark)) {
            return before;
        }
        return mark.settled(clock.millis()) && disks.holds(path) ? new SeenDirectory(files, dir, path, mark) : null;
    }

    /** The directory that holds a path's last part, null where nothing may be built on what was seen there. */
    private @Nullable SeenDirectory holder(String path) {
        int slash = path.lastIndexOf('/');
        return slash > 0 && isName(path.substring(slash + 1)) ? directory(path.substring(0, slash)) : null;
    }

    /** Whether this is the name of an entry that Java can carry, and no way to elsewhere. */
    static boolean isName(String text) {
        boolean elsewhere = text.isEmpty() || text.equals(".") || text.equals("..");
        return !elsewhere && text.indexOf('\0') < 0 && PathBytes.plain(text);
    }

    @Override
    public Kind kind(String path) {
        SeenDirectory holder = holder(path);
        if (holder == null) {
            return isGone(PosixPath.parent(path)) ? Kind.MISSING : files.kind(path);
        }
        Kind kind = holder.entry(PosixPath.name(path)).unlessLink();
        return kind == null ? files.kind(path) : kind;
    }

    @Override
    public boolean isLink(String path) {
        SeenDirectory holder = holder(path);
        return holder == null ? files.isLink(path) : holder.entry(PosixPath.name(path)) == SeenDirectory.Entry.LINK;
    }

    @Override
    public Inside inside(String dir) {
        SeenDirectory directory = directory(dir);
        if (directory == null) {
            return files.inside(dir);
        }
        Inside known = insides.get(dir);
        if (known == null) {
            known = new InsideRecalled(this, dir, directory);
            insides.put(dir, known);
        }
        return known;
    }

    @Override
    public @Nullable String readLink(String path) {
        return files.readLink(path);
    }

    @Override
    public Listing list(String dir) {
        SeenDirectory directory = directory(dir);
        if (directory != null) {
            return directory.listing(files);
        }
        return isGone(dir) ? Listing.failed("no such directory") : files.list(dir);
    }

    @Override
    public Content read(String path, int cap) {
        SeenDirectory holder = holder(path);
        String name = PosixPath.name(path);
        SeenDirectory.Entry entry = holder == null ? SeenDirectory.Entry.OTHER : holder.entry(name);
        if (entry == SeenDirectory.Entry.MISSING) {
            return Content.failed(Content.Failure.MISSING, "no such file");
        }
        if (holder == null || entry != SeenDirectory.Entry.FILE && entry != SeenDirectory.Entry.LINK) {
            return files.read(path, cap);
        }
        return texts.read(holder, path, cap);
    }

    @Override
    public Content readStart(String path, int most) {
        SeenDirectory holder = holder(path);
        String name = PosixPath.name(path);
        SeenDirectory.Entry entry = holder == null ? SeenDirectory.Entry.OTHER : holder.entry(name);
        if (holder == null || entry != SeenDirectory.Entry.FILE && entry != SeenDirectory.Entry.LINK) {
            return files.readStart(path, most);
        }
        return texts.readStart(holder, path, most);
    }

    @Override
    public String realPath(String path) {
        return files.realPath(path);
    }
}
