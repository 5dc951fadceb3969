package io.github.pthfinder.launcher.option;

import java.time.Duration;

/** A time to live in seconds, decimals allowed, from zero up to a day. */
final class TtlValue implements ValueType<Duration> {
    private static final double DAY = 86_400;

    @Override
    public Duration parse(String text) {
        double seconds = SecondsValue.isDecimal(text) ? Double.parseDouble(text) : -1;
        if (seconds < 0 || seconds > DAY) {
            throw new UsageException("'" + text + "' is not a number of seconds from 0 up to 86400");
        }
        return Duration.ofNanos((long) (seconds * 1e9));
    }
}
