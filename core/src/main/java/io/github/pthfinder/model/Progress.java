package io.github.pthfinder.model;

/** Told how far the reading of an archive or image has come. Called often, on the thread that checks; must not block. */
public interface Progress {
    /** For nobody. */
    Progress NONE = (read, total) -> {};

    /**
     * So much was read.
     *
     * @param read bytes of the file as it lies on the disk
     * @param total bytes that there are, -1 where that is unknown
     */
    void read(long read, long total);
}
