package io.github.pthfinder.link;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the links that a hook module installs, from its source. One reader per known shape. */
interface HookReader {
    /**
     * The links in a hook module.
     *
     * @return null where the module is not of this reader's shape, so that the next reader may try
     */
    @Nullable
    List<Link> read(Environment environment, Hook hook, String file, PySource source);
}
