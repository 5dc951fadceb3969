package io.github.pthfinder.site;

import io.github.pthfinder.files.FileView;
import java.util.List;

/** Reads site directories as {@code site.addsitedir} of that CPython does (CPython {@code Lib/site.py}). */
public final class SiteReader {
    private SiteReader() {}

    /**
     * Processes site directories in order.
     *
     * @param version whose rules apply
     * @param sites absolute directories, in the order in which the interpreter processes them
     * @param startPath what is on {@code sys.path} before; an entry that is there is not appended again
     */
    public static SiteReading read(FileView files, PyVersion version, List<String> sites, List<String> startPath) {
        return new SiteReading(List.of(), List.of(), List.of(), List.of(), null, 0);
    }
}
