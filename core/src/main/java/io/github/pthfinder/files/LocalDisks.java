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

    /** Whether the times of what a path leads to can be built on. */
    boolean holds(Path path) {
        try {
            Long device = (Long) Files.getAttribute(path, "unix:dev");
            Boolean local = known.get(device);
            if (local == null) {
                local = TYPES.contains(Files.getFileStore(path).type());
                known.put(device, local);
            }
            return local;
        } catch (IOException | SecurityException | UnsupportedOperationException | IllegalArgumentException e) {
            return false;
        }
    }
}
