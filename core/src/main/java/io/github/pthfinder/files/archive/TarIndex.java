package io.github.pthfinder.files.archive;

import java.io.IOException;
import java.io.InputStream;

/**
 * Reads a whole tar archive into a tree.
 *
 * @param entries counts those of all archives of a check
 * @param problems takes what is left out
 */
record TarIndex(Entries entries, Problems problems) {
    /** What is kept of a file with holes, which cannot be looked for again. */
    private static final int HOLED = 8 << 20;

    /**
     * Reads.
     *
     * @param in the archive from its start; read to its end
     * @param layer whether it is a layer of an image
     */
    Node.Directory read(TarSource source, InputStream in, boolean layer) throws IOException {
        boolean seekable = source.bytes().seekable();
        TarReader reader = new TarReader(in, seekable);
        TreeBuilder tree = new TreeBuilder(layer, entries, problems);
        for (TarEntry entry = reader.next(); entry != null; entry = reader.next()) {
            Node.Regular file = null;
            if (entry.kind() == TarEntry.Kind.FILE) {
                file = source.file(entry);
                int keep = entry.sparse()
                        ? (int) Math.min(HOLED, entry.size())
                        : seekable ? 0 : Likely.bytes(entry.name(), entry.size());
                if (keep > 0) {
                    source.keep(file, reader.content(), keep);
                }
            }
            tree.add(entry, file);
        }
        if (!seekable) {
            // A checksum comes last.
            new TarSource.Skimmer(in).toEnd();
        }
        return tree.root();
    }
}
