package io.github.pthfinder.files.archive;

/**
 * An entry of a tar archive.
 *
 * @param name as stored, as Python spells it
 * @param kind what it is
 * @param link what a link leads to, as stored; else empty
 * @param size in bytes; 0 where it has no contents
 * @param place where the contents start in the archive
 * @param sparse whether the contents are stored with holes, so that only the tar library can read them
 */
record TarEntry(String name, Kind kind, String link, long size, long place, boolean sparse) {
    /** What an entry is. */
    enum Kind {
        FILE,
        DIRECTORY,
        SYMLINK,
        HARD_LINK,
        FIFO,
        DEVICE,
        /** Part of a file of another volume. */
        OTHER
    }
}
