package io.github.pthfinder.files.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** How bytes are compressed. */
enum Packing {
    GZIP {
        @Override
        InputStream unpack(InputStream packed) throws IOException {
            return new GZIPInputStream(packed, 1 << 16);
        }
    },
    ZSTD {
        @Override
        InputStream unpack(InputStream packed) throws IOException {
            return Zstd.unpack(packed);
        }
    };

    /** A stream of what the bytes hold; closing it frees what it holds, not the bytes. */
    abstract InputStream unpack(InputStream packed) throws IOException;
}
