package io.github.pthfinder.files.archive;

import io.github.pthfinder.model.Progress;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;

/** A file of this machine. Tells the progress of each reading. */
final class FileBytes implements Bytes {
    private static final int BUFFER = 1 << 16;

    private final RandomAccessFile file;
    private final long length;
    private final Progress progress;

    FileBytes(RandomAccessFile file, Progress progress) throws IOException {
        this.file = file;
        this.length = file.length();
        this.progress = progress;
    }

    @Override
    public boolean seekable() {
        return true;
    }

    @Override
    public InputStream open(long from) throws IOException {
        if (from > length) {
            throw new EOFException();
        }
        return new Stream(from);
    }

    /** Skips by not reading, as {@link java.io.FileInputStream} does, but never beyond the end. */
    private final class Stream extends InputStream {
        private final byte[] buffer = new byte[BUFFER];
        private long position;
        private int next;
        private int filled;

        Stream(long from) {
            position = from;
        }

        private boolean fill() throws IOException {
            progress.read(position, length);
            file.seek(position);
            next = 0;
            filled = Math.max(0, file.read(buffer, 0, buffer.length));
            position += filled;
            return filled > 0;
        }

        @Override
        public int read() throws IOException {
            return next < filled || fill() ? buffer[next++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int count) throws IOException {
            if (count == 0) {
                return 0;
            }
            if (next == filled && !fill()) {
                return -1;
            }
            int some = Math.min(count, filled - next);
            System.arraycopy(buffer, next, bytes, offset, some);
            next += some;
            return some;
        }

        @Override
        public long skip(long count) {
            long skipped = Math.max(0, Math.min(count, length - position + filled - next));
            if (skipped <= filled - next) {
                next += (int) skipped;
            } else {
                position += skipped - (filled - next);
                next = 0;
                filled = 0;
            }
            return skipped;
        }

        @Override
        public int available() {
            return (int) Math.min(Integer.MAX_VALUE, length - position + filled - next);
        }
    }
}
