package io.github.pthfinder.files.archive;

import java.io.IOException;
import java.io.InputStream;

/** A stretch of other bytes: a file in an archive. */
final class Part implements Bytes {
    final Bytes whole;
    final long start;
    final long length;

    Part(Bytes whole, long start, long length) {
        this.whole = whole;
        this.start = start;
        this.length = length;
    }

    @Override
    public boolean seekable() {
        return whole.seekable();
    }

    @Override
    public InputStream open(long from) throws IOException {
        return new Bounded(whole.open(start + from), length - from);
    }
}
