package io.github.pthfinder.files.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The stream under the tar library: counts, remembers the bytes of the headers between two entries, bounds them, and passes
 * over the contents of entries without reading them where that can be done.
 */
final class HeaderStream extends InputStream {
    /** Names are at most 4 KiB where they can be extracted; extended attributes take the rest. */
    private static final int MOST_HEADER = 1 << 20;

    /** What all headers together may hold beyond so much for each entry; global ones stay in memory. */
    private static final long MOST_EXTRA = 16L << 20;

    private static final int USUAL_HEADER = 8 << 10;

    private final InputStream in;
    private final boolean seekable;
    private final byte[] scratch = new byte[1 << 16];
    private final ByteArrayOutputStream header = new ByteArrayOutputStream(4096);
    private boolean inHeader;
    private long position;
    private long skimEnd;
    private long credit;
    private long extra;

    HeaderStream(InputStream in, boolean seekable) {
        this.in = in;
        this.seekable = seekable;
    }

    /** Where the next byte comes from. */
    long position() {
        return position;
    }

    /** The bytes of the last entry's headers; none where the archive ended without telling so. */
    byte[] header() {
        return header.toByteArray();
    }

    int headerLength() {
        return header.size();
    }

    /** What follows up to {@code contentEnd} is nobody's, and then headers come. */
    void skim(long contentEnd) {
        skimEnd = contentEnd;
        header.reset();
        inHeader = true;
    }

    /** The headers have ended. */
    void content() throws IOException {
        inHeader = false;
        extra = Math.max(0, extra + header.size() - USUAL_HEADER);
        if (extra > MOST_EXTRA) {
            throw new ArchiveException("its entries have more than " + (MOST_EXTRA >> 20) + " MiB of headers");
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int count) throws IOException {
        if (count <= 0) {
            return 0;
        }
        if (position < skimEnd) {
            return skimmed(count);
        }
        int some = in.read(bytes, offset, count);
        if (some > 0) {
            position += some;
            if (inHeader) {
                header.write(bytes, offset, some);
                if (header.size() > MOST_HEADER) {
                    throw new ArchiveException("an entry's header is larger than " + (MOST_HEADER >> 20) + " MiB");
                }
            }
        }
        return some;
    }

    /** Pretends to have read: nobody looks at these bytes. */
    private int skimmed(int count) throws IOException {
        if (credit == 0) {
            long wanted = skimEnd - position;
            credit = seekable
                    ? in.skip(wanted)
                    : Math.max(0, in.read(scratch, 0, (int) Math.min(wanted, scratch.length)));
            if (credit == 0) {
                return -1;
            }
        }
        int some = (int) Math.min(count, credit);
        credit -= some;
        position += some;
        return some;
    }

    @Override
    public int available() {
        return 0;
    }
}
