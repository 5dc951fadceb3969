package io.github.pthfinder.launcher.agent;

import io.github.pthfinder.Pthfinder;
import io.github.pthfinder.config.Options;
import io.github.pthfinder.model.Report;
import org.jspecify.annotations.Nullable;

/**
 * One check on a daemon thread of its own, waited for until its deadline: a file system that hangs in one question hangs that
 * thread and not the start of the application.
 */
final class BootCheck implements Runnable {
    /** A check that gives up at its deadline knows more than this clock, and is given so long to tell. */
    private static final long GRACE_MILLIS = 200;

    private static final int UNVERIFIED = 3;

    private final Options options;
    private volatile @Nullable Report report;
    private volatile @Nullable Throwable fault;

    private BootCheck(Options options) {
        this.options = options;
    }

    /** Checks, and waits for the report; where none comes in time, the report says so. Passes on what the check throws. */
    static Report of(Options options) {
        BootCheck check = new BootCheck(options);
        Thread thread = new Thread(null, check, "pthfinder-check", 0, false);
        thread.setDaemon(true);
        thread.start();
        try {
            thread.join(options.deadline().toMillis() + GRACE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return check.outcome();
    }

    @Override
    public void run() {
        try {
            report = Pthfinder.with(options).check();
        } catch (RuntimeException | Error e) {
            fault = e;
        }
    }

    private Report outcome() {
        if (fault instanceof Error error) {
            throw error;
        }
        if (fault instanceof RuntimeException exception) {
            throw exception;
        }
        Report done = report;
        return done == null ? late() : done;
    }

    private Report late() {
        String reason = "the check did not come back within its deadline of "
                + options.deadline().toMillis() + " ms: a file system does not answer";
        return Report.unverified(UNVERIFIED, options.deadline().toMillis(), reason);
    }
}
