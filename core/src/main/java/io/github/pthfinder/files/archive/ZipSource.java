package io.github.pthfinder.files.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The files of a zip archive, each read where it is. */
final class ZipSource implements Source {
    private final ZipFile zip;
    private final List<ZipArchiveEntry> entries = new ArrayList<>();

    ZipSource(ZipFile zip) {
        this.zip = zip;
    }

    Node.Regular file(ZipArchiveEntry entry) {
        entries.add(entry);
        return new Node.Regular(this, entries.size() - 1, Math.max(0, entry.getSize()));
    }

    @Override
    public byte[] read(Node.Regular file, int most) throws IOException {
        return read(entries.get((int) file.place), (int) Math.min(most, file.size));
    }

    byte[] read(ZipArchiveEntry entry, int length) throws IOException {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new ArchiveException("encrypted");
        }
        if (!zip.canReadEntryData(entry)) {
            throw new ArchiveException("compressed by a method that is not read (" + entry.getMethod() + ")");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] read = in.readNBytes(length);
            if (read.length < length) {
                throw new java.io.EOFException();
            }
            return read;
        } catch (ZipException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new IOException(e);
        }
    }
}
