package io.github.pthfinder.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What site processing makes of some site directories.
 *
 * @param sites the directories that were processed, with the names in them
 * @param path what is appended to {@code sys.path}, in order
 * @param lines every line of every {@code .pth} file that was read, in order
 * @param skipped files that CPython passes over, or that could not be read
 * @param fatal the file at which the interpreter dies or hangs, null where none does; nothing behind it is processed
 * @param filesRead how many files were read
 */
public record SiteReading(
        List<SiteDirectory> sites,
        List<String> path,
        List<PthLine> lines,
        List<SkippedFile> skipped,
        @Nullable FatalFile fatal,
        int filesRead) {
    /**
     * A site directory.
     *
     * @param dir absolute path
     * @param names the names in it, sorted by code point
     * @param problem why it could not be listed, null where it was
     */
    public record SiteDirectory(
            String dir, List<String> names, @Nullable String problem) {}

    /**
     * A file that was passed over.
     *
     * @param file absolute path
     * @param reason why, in words for a person
     * @param verified true where CPython passes over it just so; false where we could not read what CPython may read
     */
    public record SkippedFile(String file, String reason, boolean verified) {}

    /**
     * A file that stops the interpreter.
     *
     * @param file absolute path
     * @param reason why, in words for a person
     */
    public record FatalFile(String file, String reason) {}
}
