package io.github.pthfinder.files;

/** A file system that knows nothing of following: {@link TreeFiles} makes a whole one of it. Paths as {@link Nodes} says. */
interface Tree extends Nodes {
    /** The names in a directory. */
    Listing list(String dir);

    /**
     * The bytes of an entry that is neither a directory nor a link: of a regular file, or why anything else has none.
     *
     * @param cap the most bytes that are read; a larger file is a problem, not a short answer
     */
    Content read(String path, int cap);

    /**
     * The first bytes of a regular file.
     *
     * @param most the most bytes that are given
     */
    Content readStart(String path, int most);
}
