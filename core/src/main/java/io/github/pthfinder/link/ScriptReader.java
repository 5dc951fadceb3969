package io.github.pthfinder.link;

import org.jspecify.annotations.Nullable;

/** Reads the link that a script holds. */
interface ScriptReader {
    /** The link, null where the script holds none of this kind. */
    @Nullable
    Link read(Environment environment, Seat seat, Script script);
}
