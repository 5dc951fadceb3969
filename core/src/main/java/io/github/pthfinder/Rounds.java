package io.github.pthfinder;

import io.github.pthfinder.files.FileMemory;
import io.github.pthfinder.files.FileView;
import io.github.pthfinder.files.RealFiles;
import org.jspecify.annotations.Nullable;

/**
 * The file systems of the checks of one {@link Pthfinder}. The first check, often the only one, is not made to pay for what
 * later ones save.
 */
final class Rounds {
    private final FileView first;
    private boolean begun;
    private @Nullable FileMemory memory;

    Rounds() {
        this(new RealFiles());
    }

    /** The first check sees these files. */
    Rounds(FileView first) {
        this.first = first;
    }

    /** For one check, to be handed back with {@link #end}. */
    synchronized FileView begin() {
        if (!begun) {
            begun = true;
            return first;
        }
        if (memory == null) {
            memory = new FileMemory();
        }
        return memory.recall();
    }

    synchronized void end(FileView files) {
        if (memory != null) {
            memory.keep(files);
        }
    }
}
