package io.github.pthfinder.config;

import java.time.Duration;

/** A moment by which a run must be over. */
public final class Deadline {
    private final long nanos;

    private Deadline(long nanos) {
        this.nanos = nanos;
    }

    /** The deadline that lies {@code duration} ahead of now. */
    public static Deadline in(Duration duration) {
        return new Deadline(System.nanoTime() + duration.toNanos());
    }

    /** A duration in seconds as sentences use it, for example {@code 10 s} or {@code 0.5 s}. */
    public static String seconds(Duration duration) {
        long millis = duration.toMillis();
        return millis % 1000 == 0 ? millis / 1000 + " s" : millis / 1000.0 + " s";
    }

    /** Milliseconds left, at least 0. */
    public long remainingMillis() {
        return Math.max(0, (nanos - System.nanoTime()) / 1_000_000);
    }

    /** Whether the moment has come. */
    public boolean passed() {
        return System.nanoTime() - nanos >= 0;
    }
}
