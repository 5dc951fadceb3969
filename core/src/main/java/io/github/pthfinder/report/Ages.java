package io.github.pthfinder.report;

import java.time.Duration;

/** Spans of time in words, as coarse as a person wants them. */
final class Ages {
    private Ages() {}

    static String text(Duration age) {
        long seconds = age.toSeconds();
        if (seconds < 120) {
            return seconds + " s";
        }
        long minutes = age.toMinutes();
        return minutes < 120 ? minutes + " min" : age.toHours() < 48 ? age.toHours() + " h" : age.toDays() + " days";
    }
}
