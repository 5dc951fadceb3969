package io.github.pthfinder.testing;

import org.junit.jupiter.api.Assumptions;

/** Skips a test loudly where something that it needs is absent; fails it where skips are forbidden. */
public final class Needs {
    private static final boolean FORBID = Boolean.getBoolean("pthfinder.test.forbidSkips");

    private Needs() {}

    /** Goes on only if the thing is there. */
    public static void that(boolean present, String what) {
        if (present) {
            return;
        }
        if (FORBID) {
            throw new AssertionError("needed but absent: " + what);
        }
        System.err.println("SKIPPED LOUDLY: needs " + what);
        Assumptions.abort("needs " + what);
    }
}
