package io.github.pthfinder.files.archive;

import java.io.IOException;
import java.io.InputStream;

/** Bytes that can be read again from any place. */
interface Bytes {
    /**
     * A stream from that place on.
     *
     * @throws java.io.EOFException where there are not so many bytes
     */
    InputStream open(long from) throws IOException;

    /** Whether any place is as near as the first; else everything before it is read and thrown away. */
    boolean seekable();
}
