package io.github.pthfinder.spring;

/** What a start of the application makes of the check. */
enum Policy {
    /** Waits for the check and fails where it fails. */
    EXIT,
    /** Goes on and logs what was found. */
    WARN,
    /** Goes on and leaves all telling to health and metrics. */
    HEALTH_ONLY,
    /** Checks nothing. */
    OFF
}
