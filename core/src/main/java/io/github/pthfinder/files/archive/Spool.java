package io.github.pthfinder.files.archive;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Contents that are kept: the first in memory, the rest in a temporary file that has no name any more. Where that cannot be
 * had, or is full, nothing more is kept: what is asked for is then looked for in the archive again.
 */
final class Spool implements AutoCloseable {
    private static final int MOST_IN_MEMORY = 4 << 20;
    private static final long MOST = 1L << 30;

    private final ByteArrayOutputStream memory = new ByteArrayOutputStream(1 << 16);
    private final byte[] scratch = new byte[1 << 16];
    private final int mostInMemory;
    private byte @Nullable [] memoryRead;
    private @Nullable FileChannel file;
    private long fileLength;
    private boolean full;

    Spool() {
        this(MOST_IN_MEMORY);
    }

    Spool(int mostInMemory) {
        this.mostInMemory = mostInMemory;
    }

    /**
     * Keeps so many bytes of a stream.
     *
     * @return where they are now, -1 where they are not kept, be they read or not
     * @throws java.io.EOFException where the stream has fewer
     */
    long keep(InputStream in, int length) throws IOException {
        if (file == null && memory.size() + length <= mostInMemory) {
            return inMemory(in, length);
        }
        if (full || fileLength + length > MOST || !opened()) {
            return -1;
        }
        long start = fileLength;
        for (int left = length; left > 0; ) {
            int some = in.read(scratch, 0, Math.min(left, scratch.length));
            if (some < 0) {
                throw new EOFException();
            }
            if (!write(some)) {
                return -1;
            }
            left -= some;
        }
        return mostInMemory + start;
    }

    private long inMemory(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        memoryRead = null;
        memory.writeBytes(bytes);
        return memory.size() - length;
    }

    private boolean opened() {
        try {
            if (file == null) {
                file = open();
            }
        } catch (IOException | UnsupportedOperationException e) {
            full = true;
        }
        return !full;
    }

    private boolean write(int length) {
        FileChannel channel = file;
        ByteBuffer buffer = ByteBuffer.wrap(scratch, 0, length);
        try {
            while (channel != null && buffer.hasRemaining()) {
                fileLength += channel.write(buffer, fileLength);
            }
        } catch (IOException e) {
            full = true;
        }
        return !full;
    }

    private static FileChannel open() throws IOException {
        // Only this user can read it, and nobody finds it.
        Path path = Files.createTempFile("pthfinder", ".spool");
        try {
            return FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } finally {
            Files.delete(path);
        }
    }

    /** Bytes that were kept. */
    byte[] read(long at, int length) throws IOException {
        byte[] bytes = new byte[length];
        if (at < mostInMemory && at + length <= memory.size()) {
            byte[] whole = memoryRead == null ? memory.toByteArray() : memoryRead;
            memoryRead = whole;
            System.arraycopy(whole, (int) at, bytes, 0, length);
            return bytes;
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        FileChannel channel = file;
        while (channel != null && buffer.hasRemaining()) {
            if (channel.read(buffer, at - mostInMemory + buffer.position()) < 0) {
                break;
            }
        }
        if (buffer.hasRemaining()) {
            throw new ArchiveException("the temporary file with its contents cannot be read");
        }
        return bytes;
    }

    @Override
    public void close() {
        FileChannel channel = file;
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                // Nothing of it is asked for any more.
            }
        }
    }
}
