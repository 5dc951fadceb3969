package io.github.pthfinder.bridge;

import org.jspecify.annotations.Nullable;

/**
 * What an interpreter finds for an import name, without importing it.
 *
 * @param kind what it found
 * @param file the file that would be loaded, or that is missing; null where no file is known
 * @param said what a finder raised, one line; null where nothing was raised
 */
public record ImportAnswer(
        Kind kind, @Nullable String file, @Nullable String said) {
    /** What a name leads to. */
    public enum Kind {
        /** A module or a package with {@code __init__}. */
        CODE,
        /** A namespace package with modules in it. */
        NAMESPACE,
        /** A namespace package with nothing but compiled modules in it, or one that cannot be looked into. */
        REMNANT,
        /** A namespace package with nothing in it. */
        EMPTY,
        /** Nothing, or a file that does not exist. */
        NOTHING,
        /** A finder raised something. */
        RAISES,
        /** Only code of a package above it could tell; that code did not run. */
        UNKNOWN
    }
}
