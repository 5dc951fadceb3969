package io.github.pthfinder.site;

import org.jspecify.annotations.Nullable;

/**
 * One line of a {@code .pth} file, as CPython sees it.
 *
 * @param site the site directory that the file is in
 * @param file absolute path of the file
 * @param number 1-based
 * @param kind what CPython takes it for
 * @param text the line without its line end
 * @param target for a path line the path that CPython makes of it, else null
 * @param applied whether it had its effect: a path was appended, an import line would run
 * @param reason why it was not applied, null where it was
 */
public record PthLine(
        String site,
        String file,
        int number,
        Kind kind,
        String text,
        @Nullable String target,
        boolean applied,
        @Nullable String reason) {
    /** What CPython takes a line for. */
    public enum Kind {
        /** A directory or file to append to {@code sys.path}. */
        PATH("path"),
        /** Code that is executed at every start. */
        IMPORT("import"),
        /** Ignored. */
        COMMENT("comment"),
        /** Ignored. */
        BLANK("blank");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The word that JSON uses. */
        public String word() {
            return word;
        }
    }
}
