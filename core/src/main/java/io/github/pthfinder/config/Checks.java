package io.github.pthfinder.config;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What values an option takes; a message names the option and the value. */
final class Checks {
    private static final Duration DAY = Duration.ofDays(1);

    private Checks() {}

    /** A text that says something: neither blank nor with a NUL, which no path and no name can hold. */
    static void text(String option, @Nullable String value) {
        if (value != null && (value.isBlank() || value.indexOf('\0') >= 0)) {
            throw wrong(option, value.isBlank() ? "is blank" : "holds a NUL");
        }
    }

    static void texts(String option, List<String> values) {
        for (String value : values) {
            if (value == null) {
                throw new NullPointerException(option + ": holds a null");
            }
            text(option, value);
        }
    }

    static void absolute(String option, String value) {
        text(option, value);
        if (!value.startsWith("/")) {
            throw wrong(option, "'" + value + "' is not an absolute path");
        }
    }

    static void deadline(String option, Duration value) {
        if (value.isNegative() || value.isZero() || value.compareTo(DAY) > 0) {
            throw wrong(option, value + " is not above zero and at most a day");
        }
    }

    /** {@code X.Y} or {@code X.Y.Z}. */
    static void version(String option, @Nullable String value) {
        int parts = 1;
        boolean digit = false;
        boolean good = value == null || value.length() <= 12;
        for (int i = 0; value != null && i < value.length(); i++) {
            char c = value.charAt(i);
            good &= c == '.' ? digit : c >= '0' && c <= '9';
            parts += c == '.' ? 1 : 0;
            digit = c != '.';
        }
        if (value != null && (!good || !digit || parts < 2 || parts > 3)) {
            throw wrong(option, "'" + value + "' is not a version such as 3.10 or 3.10.13");
        }
    }

    private static IllegalArgumentException wrong(String option, String what) {
        return new IllegalArgumentException(option + ": " + what);
    }
}
