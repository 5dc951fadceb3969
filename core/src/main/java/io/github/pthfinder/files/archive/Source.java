package io.github.pthfinder.files.archive;

import java.io.IOException;

/** Where the bytes of an archive's files come from. */
interface Source {
    /**
     * The first bytes of a file.
     *
     * @param most how many are wanted at most
     * @throws IOException with the reason in words for a person where they cannot be read
     */
    byte[] read(Node.Regular file, int most) throws IOException;
}
