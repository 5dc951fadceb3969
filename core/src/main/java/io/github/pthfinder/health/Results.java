package io.github.pthfinder.health;

import io.github.pthfinder.config.Deadline;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The checks so far: which runs, which result counts, and what is wrong with getting a newer one. Not thread-safe. */
final class Results {
    /** A check that gives up at its deadline knows more than the clock, and is given this long to tell. */
    private static final Duration GRACE = Duration.ofMillis(200);

    private final Duration deadline;
    private @Nullable Known known;
    private @Nullable String problem;
    private long begun;
    private long ended;
    private long beginning;

    Results(Duration deadline) {
        this.deadline = deadline;
    }

    void begin() {
        begun++;
        beginning = System.nanoTime();
    }

    /** The check that ran has come back, with a result or a failure. */
    void end(@Nullable Known found, @Nullable Throwable failure) {
        ended = begun;
        if (found == null) {
            problem = "the last check failed"
                    + (failure == null ? "" : ": " + failure.getClass().getName());
        } else if (known != null && isTooLate(found)) {
            problem = "the last check was not done by its deadline of " + Deadline.seconds(deadline);
        } else {
            known = found;
            problem = null;
        }
    }

    /** Such a result tells of the clock, not of the environment; the last one says more. */
    private boolean isTooLate(Known found) {
        return !found.inventory().report().errors().isEmpty() && found.nanos() - beginning >= deadline.toNanos();
    }

    /** How many checks have come back. */
    long ended() {
        return ended;
    }

    /** The number of the first check that starts from now on. */
    long next() {
        return begun + 1;
    }

    /** How many nanoseconds a check may take before it counts as hanging. */
    long patience() {
        return deadline.plus(GRACE).toNanos();
    }

    /** How much of that is left for the check that runs, or would be for the next; negative where the check hangs. */
    long patienceLeft() {
        return patience() - (begun > ended ? System.nanoTime() - beginning : 0);
    }

    boolean hangs() {
        return patienceLeft() < 0;
    }

    /** Whether the result has reached this age, and no check is on its way. */
    boolean isDue(Duration ttl) {
        return begun == ended && known != null && System.nanoTime() - known.nanos() >= Nanos.of(ttl);
    }

    Health now() {
        String trouble = problem;
        Known best = known;
        long now = System.nanoTime();
        if (hangs()) {
            trouble = "the check that began " + Deadline.seconds(Duration.ofSeconds((now - beginning) / 1_000_000_000))
                    + " ago hangs, past its deadline of " + Deadline.seconds(deadline)
                    + ": a file system or an embedded Python does not answer";
            if (best == null) {
                best = Known.late(trouble, deadline, beginning + deadline.toNanos());
            }
        }
        return best == null ? new Health(null, null, Duration.ZERO, trouble) : best.at(now, trouble);
    }
}
