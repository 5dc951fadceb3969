package io.github.pthfinder.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which file systems move a directory's time with every entry that comes or goes. Linux's own do; network and user-space
 * file systems may answer from caches, or keep no times for directories at all.
 */
final class LocalDisks {
    private static final Set<String> TYPES =
            Set.of("ext2", "ext3", "ext4", "xfs", "btrfs", "zfs", "f2fs", "tmpfs", "overlay");

    private final Map<Long, Boolean> known = new ConcurrentHashMap<>();

    /** Whether the times of this directory can be built on. */
    boolean holds(Path dir, FileMark mark) {
        Boolean local = known.get(mark.device());
        if (local == null) {
            local = isLocal(dir);
            known.put(mark.device(), local);
        }
        return local;
    }

    private static boolean isLocal(Path dir) {
        try {
            return TYPES.contains(Files.getFileStore(dir).type());
        } catch (IOException | SecurityException e) {
            return false;
        }
    }
}
