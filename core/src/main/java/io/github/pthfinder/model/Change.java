package io.github.pthfinder.model;

/** One change of an environment. Each is made whole or not at all. */
public sealed interface Change {
    /** Absolute path of what is changed, as the environment names it. */
    String file();

    /**
     * Other bytes in a regular file.
     *
     * @param before what it holds now
     * @param after what it shall hold
     */
    record Rewrite(String file, byte[] before, byte[] after) implements Change {}

    /**
     * A symbolic link to elsewhere.
     *
     * @param before its text now
     * @param after the text that it shall have
     */
    record Relink(String file, String before, String after) implements Change {}

    /**
     * A regular file that goes.
     *
     * @param before what it holds now
     */
    record Removal(String file, byte[] before) implements Change {}

    /**
     * A symbolic link that goes.
     *
     * @param before its text now
     */
    record Unlink(String file, String before) implements Change {}
}
