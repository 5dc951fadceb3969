package io.github.pthfinder.files.archive;

/** Counts what is kept in memory of all archives of a check, and ends where that is too much. */
final class Entries {
    /** An image has some 100,000. */
    private static final int MOST = 2_000_000;

    /** What an entry takes, at most half of the heap for all. */
    private static final int BYTES_EACH = 200;

    private final long most;
    private long count;

    Entries() {
        // Each entry counts when it is met and when it is put.
        this(2 * Math.min(MOST, Runtime.getRuntime().maxMemory() / 2 / BYTES_EACH));
    }

    Entries(long most) {
        this.most = most;
    }

    void count() throws ArchiveException {
        if (++count > most) {
            throw new ArchiveException("it has more than " + most / 2 + " entries, which are not read");
        }
    }
}
