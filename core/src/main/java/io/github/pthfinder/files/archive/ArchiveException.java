package io.github.pthfinder.files.archive;

import java.io.IOException;

/** An archive that cannot be read, with the reason in words for a person. */
public final class ArchiveException extends IOException {
    private static final long serialVersionUID = 1L;

    ArchiveException(String reason) {
        super(reason);
    }
}
