package io.github.pthfinder.health;

import java.time.Duration;

/** Durations as the clock of the process counts them. */
final class Nanos {
    private static final Duration MOST = Duration.ofDays(365);

    private Nanos() {}

    /** Its nanoseconds; of more than a year, those of a year. */
    static long of(Duration duration) {
        return duration.compareTo(MOST) > 0 ? MOST.toNanos() : duration.toNanos();
    }
}
