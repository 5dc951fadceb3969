package io.github.pthfinder.files.archive;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The files that make up an image, by their names in its layout. */
interface Parts {
    /** A file's bytes, null where there is none. */
    @Nullable
    Bytes bytes(String name) throws IOException;

    /** A whole small file, null where there is none. */
    byte @Nullable [] document(String name) throws IOException;
}
