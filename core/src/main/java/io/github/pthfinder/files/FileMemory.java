package io.github.pthfinder.files;

import java.time.InstantSource;
import java.util.Map;

/**
 * What one check saw, kept for the next: an environment that has not changed is not read again. Each directory and file is
 * still asked for its times, so that a link that died or healed is seen. Thread-safe; holds what the last check to end saw.
 *
 * <p>Trusted are Linux's own file systems only, and no change younger than two seconds.
 */
public final class FileMemory {
    private final RealFiles files = new RealFiles();
    private final LocalDisks disks = new LocalDisks();
    private final InstantSource clock;
    private volatile Map<String, SeenDirectory> seen = Map.of();

    /** A memory that knows nothing yet. */
    public FileMemory() {
        this(InstantSource.system());
    }

    FileMemory(InstantSource clock) {
        this.clock = clock;
    }

    /** The file system for one check, to be handed back with {@link #keep}. */
    public FileView recall() {
        return new RecallingFiles(files, disks, clock, seen);
    }

    /** What this check saw is what the next one knows. */
    public void keep(FileView recalled) {
        if (recalled instanceof RecallingFiles ended) {
            seen = ended.seen();
        }
    }
}
