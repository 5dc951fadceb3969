package io.github.pthfinder.files.archive;

import io.github.pthfinder.files.PythonText;
import io.github.pthfinder.files.TimedFiles.TooLate;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

/** The entries of a tar archive, one after the other. The only user of the tar library. */
final class TarReader {
    private static final int BLOCK = 512;

    private final HeaderStream headers;
    private final TarArchiveInputStream tar;
    private @Nullable TarArchiveEntry current;
    private long left;

    /**
     * Reads from the start of an archive.
     *
     * @param seekable whether the stream skips without reading
     */
    TarReader(InputStream in, boolean seekable) {
        headers = new HeaderStream(in, seekable);
        // One byte a character, so that no name is lost; numbers that are none do not matter.
        tar = new TarArchiveInputStream(headers, BLOCK, BLOCK, StandardCharsets.ISO_8859_1.name(), true);
    }

    /**
     * The next entry, null at the end.
     *
     * @throws IOException where the archive is damaged or ends too early
     */
    @Nullable
    TarEntry next() throws IOException {
        headers.skim(blocks(headers.position() + unread()));
        TarArchiveEntry entry;
        try {
            entry = tar.getNextEntry();
        } catch (TooLate e) {
            throw e;
        } catch (RuntimeException e) {
            // The library throws these for fields that it does not expect.
            throw new IOException(e);
        }
        current = entry;
        left = entry == null || entry.isDirectory() ? 0 : entry.getSize();
        headers.content();
        if (entry == null) {
            if (headers.headerLength() == 0) {
                throw new EOFException();
            }
            return null;
        }
        return entry(entry);
    }

    /** How much of the current entry nobody has read. */
    private long unread() throws IOException {
        TarArchiveEntry entry = current;
        if (entry == null || !entry.isSparse()) {
            return left;
        }
        // Only the library knows how much is stored.
        while (tar.skip(Long.MAX_VALUE) > 0) {}
        return 0;
    }

    private static long blocks(long end) {
        return (end + BLOCK - 1) / BLOCK * BLOCK;
    }

    private TarEntry entry(TarArchiveEntry entry) {
        PaxNames pax = headers.headerLength() > BLOCK ? PaxNames.in(headers.header()) : null;
        String paxPath = pax == null ? null : pax.path();
        String paxLink = pax == null ? null : pax.linkPath();
        TarEntry.Kind kind = kind(entry);
        boolean file = kind == TarEntry.Kind.FILE;
        return new TarEntry(
                paxPath == null ? text(entry.getName()) : paxPath,
                kind,
                paxLink == null ? text(entry.getLinkName()) : paxLink,
                file ? entry.getRealSize() : 0,
                headers.position(),
                file && entry.isSparse());
    }

    private static TarEntry.Kind kind(TarArchiveEntry entry) {
        if (entry.isSymbolicLink()) {
            return TarEntry.Kind.SYMLINK;
        }
        if (entry.isLink()) {
            return TarEntry.Kind.HARD_LINK;
        }
        if (entry.isFIFO()) {
            return TarEntry.Kind.FIFO;
        }
        if (entry.isCharacterDevice() || entry.isBlockDevice()) {
            return TarEntry.Kind.DEVICE;
        }
        if (entry.isDirectory()) {
            return TarEntry.Kind.DIRECTORY;
        }
        char type = (char) entry.getLinkFlag();
        return type == 'M' || type == 'V' || type == 'N' ? TarEntry.Kind.OTHER : TarEntry.Kind.FILE;
    }

    private static String text(String latin) {
        return PythonText.fsDecode(latin.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** The contents of the current entry; only what is left of it is read by {@link #next}. */
    InputStream content() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] bytes, int offset, int count) throws IOException {
                try {
                    int some = tar.read(bytes, offset, count);
                    left -= Math.max(0, some);
                    return some;
                } catch (TooLate e) {
                    throw e;
                } catch (RuntimeException e) {
                    throw new IOException(e);
                }
            }
        };
    }
}
