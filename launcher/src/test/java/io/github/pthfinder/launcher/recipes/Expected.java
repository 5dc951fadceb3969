package io.github.pthfinder.launcher.recipes;

/** What a command of a recipe does beside a healthy and beside a broken environment. */
enum Expected {
    /** Goes on beside a healthy one; exit code 1, and nothing behind it runs, beside a broken one. */
    FAILS,
    /** As {@link #FAILS}, through make, whose exit code is 2. */
    STOPS_MAKE,
    /** Ends well beside both. */
    PASSES,
    /** Serves until it is stopped: ready beside a healthy one, not ready beside a broken one. */
    SERVES
}
