package io.github.pthfinder.files.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** So many bytes of a stream; fewer are a fault. Closing it leaves the stream open. */
final class Bounded extends InputStream {
    private final InputStream in;
    private long left;

    Bounded(InputStream in, long length) {
        this.in = in;
        this.left = length;
    }

    @Override
    public int read() throws IOException {
        if (left <= 0) {
            return -1;
        }
        int b = in.read();
        if (b < 0) {
            throw new EOFException();
        }
        left--;
        return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int count) throws IOException {
        if (left <= 0) {
            return count == 0 ? 0 : -1;
        }
        int some = in.read(bytes, offset, (int) Math.min(count, left));
        if (some < 0) {
            throw new EOFException();
        }
        left -= some;
        return some;
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = in.skip(Math.min(count, left));
        left -= skipped;
        return skipped;
    }

    @Override
    public int available() throws IOException {
        return (int) Math.min(in.available(), left);
    }
}
