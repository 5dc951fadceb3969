package io.github.pthfinder.link;

import java.util.List;

/** Reads the links of a small module that stands in a site directory for code elsewhere. */
interface StubReader {
    /**
     * The links.
     *
     * @param module the import name that the file's path gives it
     * @param file absolute path
     * @return none where the module is not of this reader's shape
     */
    List<Link> read(String module, String file, PySource source);
}
