package io.github.pthfinder.files.archive;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The files of one tar archive. */
final class TarSource implements Source {
    /** A place that only the tar library could read again. */
    static final long NOWHERE = -1;

    private static final int SMALL = 64 << 10;
    private static final long NEAR = 64L << 20;

    private final Bytes bytes;
    private final Spool spool;
    private final List<Node.Regular> files = new ArrayList<>();
    private int passes;

    TarSource(Bytes bytes, Spool spool) {
        this.bytes = bytes;
        this.spool = spool;
    }

    Bytes bytes() {
        return bytes;
    }

    /** A file of it; {@code place} may be {@link #NOWHERE}. */
    Node.Regular file(TarEntry entry) {
        Node.Regular file = new Node.Regular(this, entry.sparse() ? NOWHERE : entry.place(), entry.size());
        if (!bytes.seekable() && !entry.sparse() && entry.size() > 0) {
            files.add(file);
        }
        return file;
    }

    /** Keeps the first bytes of a file, which the stream has next. */
    void keep(Node.Regular file, InputStream in, int length) throws IOException {
        long at = spool.keep(in, length);
        if (at >= 0) {
            file.keep(at, length);
        }
    }

    @Override
    public byte[] read(Node.Regular file, int most) throws IOException {
        int length = (int) Math.min(most, file.size);
        if (length == 0) {
            return new byte[0];
        }
        if (file.kept() >= 0 && file.keptLength() >= length) {
            return spool.read(file.kept(), length);
        }
        if (file.place == NOWHERE) {
            throw new ArchiveException("stored with holes, which is not read");
        }
        if (bytes.seekable()) {
            try (InputStream in = bytes.open(file.place)) {
                return exactly(in, length);
            }
        }
        return pass(file, length);
    }

    private static byte[] exactly(InputStream in, int length) throws IOException {
        byte[] read = in.readNBytes(length);
        if (read.length < length) {
            throw new EOFException();
        }
        return read;
    }

    /**
     * Reads the archive again for one file. A pass takes seconds, so that it keeps what may be asked for next: at first the
     * small files around it, then all of them.
     */
    private byte[] pass(Node.Regular wanted, int length) throws IOException {
        passes++;
        long near = passes == 1 ? NEAR : passes == 2 ? Long.MAX_VALUE : 0;
        files.sort(Comparator.comparingLong(file -> file.place));
        byte[] found = null;
        long at = 0;
        try (InputStream in = bytes.open(0)) {
            Skimmer skimmer = new Skimmer(in);
            for (Node.Regular file : files) {
                if (found != null && file.place - wanted.place > near) {
                    break;
                }
                int some = file == wanted ? length : worth(file, wanted.place - file.place <= near);
                if (some > 0) {
                    skimmer.skip(file.place - at);
                    byte[] read = exactly(in, some);
                    at = file.place + some;
                    keep(file, new ByteArrayInputStream(read), some);
                    found = file == wanted ? read : found;
                }
            }
        }
        if (found == null) {
            throw new ArchiveException("no longer where it was in the archive");
        }
        return found;
    }

    private static int worth(Node.Regular file, boolean near) {
        return near && file.kept() < 0 && file.size <= SMALL ? (int) file.size : 0;
    }

    /** Throws bytes away in large pieces; streams of the JDK do it in small ones. */
    static final class Skimmer {
        private final InputStream in;
        private final byte[] scratch = new byte[1 << 16];

        Skimmer(InputStream in) {
            this.in = in;
        }

        void skip(long count) throws IOException {
            for (long left = count; left > 0; ) {
                int some = in.read(scratch, 0, (int) Math.min(left, scratch.length));
                if (some < 0) {
                    throw new EOFException();
                }
                left -= some;
            }
        }

        void toEnd() throws IOException {
            while (in.read(scratch, 0, scratch.length) >= 0) {}
        }
    }
}
