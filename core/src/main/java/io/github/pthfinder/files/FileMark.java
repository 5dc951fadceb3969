package io.github.pthfinder.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What tells whether a file or directory is still what it was. The kernel moves the time of change (ctime) with every write,
 * rename, removal and change of rights, and nobody can set it back as {@code touch} sets the time of modification.
 *
 * <p>Which file system it is need not be told: to the nanosecond, two have no file in common but where one is a copy of the other,
 * block by block, and then what it holds is the same.
 *
 * @param inode the file in its file system
 * @param changed time of the last change in nanoseconds since 1970
 * @param mode type and permissions
 */
record FileMark(long inode, long changed, int mode) {
    /**
     * A second change within one tick of the kernel's clock (at most 10 ms on Linux) moves nothing, so a mark is trusted only
     * once its time has passed for good.
     */
    private static final long SETTLED_NANOS = TimeUnit.SECONDS.toNanos(2);

    private static final int TYPE = 0xF000;
    private static final int DIRECTORY = 0x4000;
    private static final int FILE = 0x8000;

    /** The mark of what a path leads to, symbolic links followed; null where nothing can be seen. */
    static @Nullable FileMark of(Path path) {
        try {
            Map<String, Object> values = Files.readAttributes(path, "unix:ino,ctime,mode");
            return new FileMark(
                    (Long) values.get("ino"), ((FileTime) values.get("ctime")).to(TimeUnit.NANOSECONDS), (Integer)
                            values.get("mode"));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return null;
        }
    }

    boolean isDirectory() {
        return (mode & TYPE) == DIRECTORY;
    }

    boolean isFile() {
        return (mode & TYPE) == FILE;
    }

    /**
     * Whether a change from now on is sure to give another mark.
     *
     * @param now in milliseconds since 1970
     */
    boolean settled(long now) {
        return changed < TimeUnit.MILLISECONDS.toNanos(now) - SETTLED_NANOS;
    }

    boolean same(FileMark other) {
        return inode == other.inode && changed == other.changed && mode == other.mode;
    }
}
