package io.github.pthfinder.files;

import org.jspecify.annotations.Nullable;

/**
 * What a file holds.
 *
 * @param bytes the whole file; empty where there is a problem
 * @param problem why the file could not be read, null where it was
 * @param failure which kind of problem it is, null where there is none
 */
public record Content(
        byte[] bytes, @Nullable String problem, @Nullable Failure failure) {
    /** The largest text file that is read: 8 MiB. */
    public static final int TEXT_CAP = 8 << 20;

    /** Why a file gave no bytes. */
    public enum Failure {
        /** Nothing there. */
        MISSING,
        /** A directory. */
        DIRECTORY,
        /** A FIFO: whoever opens it waits for a writer, so it was not opened. */
        FIFO,
        /** A socket, which nobody can open as a file. */
        SOCKET,
        /** A device, which was not opened; {@code /dev/null} reads as an empty file. */
        DEVICE,
        /** Larger than the cap. */
        TOO_LARGE,
        /** There, but this user may not open it. */
        UNREADABLE,
        /** Opened, but reading it failed. */
        BROKEN
    }

    private static final byte[] NOTHING = {};

    /** A file that was read. */
    public static Content of(byte[] bytes) {
        return new Content(bytes, null, null);
    }

    /** A file that gave no bytes. */
    public static Content failed(Failure failure, String problem) {
        return new Content(NOTHING, problem, failure);
    }

    /** Whether the bytes are there. */
    public boolean ok() {
        return failure == null;
    }

    /** The bytes as UTF-8, malformed ones replaced: for text that a person or a tolerant reader takes. */
    public String text() {
        return new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
    }
}
