package io.github.pthfinder.model;

import org.jspecify.annotations.Nullable;

/** What the interpreter will do with a link or a start-up file. */
public enum Verdict {
    /** The target exists and provides what the link promises. */
    LIVE("live", null),
    /** The target does not exist. */
    DANGLING("dangling", Severity.ERROR),
    /** The target exists, but the package or module that the link promises is not there. */
    HOLLOW("hollow", Severity.ERROR),
    /** The import succeeds as an empty (namespace) package: its modules are gone. */
    GHOST("ghost", Severity.ERROR),
    /** Importing would start a build tool, whose build directory or program is gone. */
    REBUILD("rebuild", Severity.ERROR),
    /** The link is dead, but everything it serves still imports from elsewhere. */
    MASKED("masked", Severity.WARNING),
    /** Every interpreter start prints a traceback; nothing else breaks. */
    NOISE("noise", Severity.WARNING),
    /** The interpreter cannot start, or hangs at start. */
    FATAL("fatal", Severity.ERROR),
    /** Alive, but outside the expected roots, or in a directory that the platform deletes. */
    FOREIGN("foreign", Severity.WARNING),
    /** Only a record names a missing place; imports work. */
    STALE_METADATA("stale-metadata", Severity.INFO),
    /** Alive today, but the platform's cache holds a path that nothing will refresh in the next build. */
    AT_RISK("at-risk", Severity.INFO),
    /** Could not be decided. */
    UNVERIFIED("unverified", Severity.WARNING);

    private final String word;
    private final @Nullable Severity severity;

    Verdict(String word, @Nullable Severity severity) {
        this.word = word;
        this.severity = severity;
    }

    /** The word that JSON and text use. */
    public String word() {
        return word;
    }

    /** The severity of a finding with this verdict unless something raises or lowers it; null: no finding. */
    public @Nullable Severity severity() {
        return severity;
    }
}
