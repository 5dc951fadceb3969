package io.github.pthfinder.files.archive;

import java.io.IOException;
import java.io.InputStream;

/** What compressed bytes hold. Every opening is a pass over them from the start. */
final class Unpacked implements Bytes {
    private final Bytes packed;
    private final Packing packing;

    Unpacked(Bytes packed, Packing packing) {
        this.packed = packed;
        this.packing = packing;
    }

    @Override
    public boolean seekable() {
        return false;
    }

    @Override
    public InputStream open(long from) throws IOException {
        InputStream in = packing.unpack(packed.open(0));
        try {
            in.skipNBytes(from);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
        return in;
    }
}
