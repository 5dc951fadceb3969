package io.github.pthfinder.files.archive;

import java.io.EOFException;
import java.io.IOException;

/** Why reading failed, in words for a person. */
final class Reason {
    private Reason() {}

    /** Fits behind a colon. */
    static String of(IOException e) {
        if (e instanceof ArchiveException) {
            return String.valueOf(e.getMessage());
        }
        return e instanceof EOFException || String.valueOf(e.getMessage()).startsWith("Truncated")
                ? "it ends too early, as if it had not been copied to its end"
                : "it is damaged";
    }
}
