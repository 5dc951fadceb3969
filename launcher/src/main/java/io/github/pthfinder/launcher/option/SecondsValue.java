package io.github.pthfinder.launcher.option;

import java.time.Duration;

/** A time in seconds, decimals allowed, above zero and at most a day. */
final class SecondsValue implements ValueType<Duration> {
    private static final double DAY = 86_400;

    @Override
    public Duration parse(String text) {
        double seconds = isDecimal(text) ? Double.parseDouble(text) : 0;
        if (seconds <= 0 || seconds > DAY) {
            throw new UsageException("'" + text + "' is not a number of seconds above 0 and up to 86400");
        }
        return Duration.ofNanos(Math.max(1, (long) (seconds * 1e9)));
    }

    /** {@link Double#parseDouble} takes more than people write: 1e3, 0x1p3, 10d, NaN. */
    static boolean isDecimal(String text) {
        int digits = 0;
        int dots = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == '.') {
                dots++;
            } else {
                return false;
            }
        }
        return digits > 0 && dots <= 1;
    }
}
