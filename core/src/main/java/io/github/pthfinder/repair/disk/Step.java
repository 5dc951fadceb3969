package io.github.pthfinder.repair.disk;

import java.nio.file.Path;

/**
 * One change as the journal knows it.
 *
 * @param path where it is made
 * @param before what stood there
 * @param after what shall stand there
 * @param attire what the entry had beside its content
 */
record Step(Path path, State before, State after, Attire attire) {
    /** Stands beside the file for the moment in which it is made; no Python reads such a name. */
    Path part() {
        return path.resolveSibling("." + path.getFileName() + ".pthfinder-part");
    }

    /** Whether an interpreter may have written the file anew in the meantime, which nobody would miss. */
    boolean isBytecode() {
        return path.toString().endsWith(".pyc");
    }
}
