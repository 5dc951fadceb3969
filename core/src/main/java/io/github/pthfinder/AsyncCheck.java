package io.github.pthfinder;

import io.github.pthfinder.config.Deadline;
import io.github.pthfinder.config.Options;
import io.github.pthfinder.model.Progress;
import io.github.pthfinder.model.Report;
import io.github.pthfinder.model.Unverifiable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One check on somebody else's thread. Whoever is first completes the future: the check, or the timer where the check does
 * not come back. Nothing is ever interrupted.
 */
final class AsyncCheck {
    /** A check that gives up at its deadline knows more than the timer, and is given this long to tell. */
    private static final long GRACE_MILLIS = 200;

    private final Options options;
    private final long start = System.nanoTime();
    private final CompletableFuture<Report> future = new CompletableFuture<>();
    private volatile boolean started;

    AsyncCheck(Options options) {
        this.options = options;
    }

    /**
     * Starts. The deadline runs from here: what waits for a thread waits within it.
     *
     * @param timer null: the JDK's
     */
    CompletableFuture<Report> on(Executor executor, @Nullable ScheduledExecutorService timer, Rounds rounds) {
        Supplier<Inventory> inspection = options.root() == null
                ? new Inspection(options, rounds)::run
                : new RootedCheck(options, Progress.NONE)::run;
        try {
            keepTime(timer);
            executor.execute(() -> run(inspection));
        } catch (RuntimeException e) {
            future.completeExceptionally(e);
        }
        return future;
    }

    private void keepTime(@Nullable ScheduledExecutorService timer) {
        long millis = options.deadline().toMillis() + GRACE_MILLIS;
        if (timer == null) {
            // Completed, not cancelled: only then do older JDKs take the task off their timer.
            CompletableFuture<Boolean> alarm = new CompletableFuture<>();
            future.whenComplete((report, failure) -> alarm.complete(false));
            alarm.completeOnTimeout(true, millis, TimeUnit.MILLISECONDS).thenAccept(rings -> {
                if (rings) {
                    late();
                }
            });
        } else {
            ScheduledFuture<?> alarm = timer.schedule(this::late, millis, TimeUnit.MILLISECONDS);
            future.whenComplete((report, failure) -> alarm.cancel(false));
        }
    }

    private void run(Supplier<Inventory> inspection) {
        if (future.isDone()) {
            return;
        }
        started = true;
        try {
            future.complete(inspection.get().report());
        } catch (Throwable e) {
            future.completeExceptionally(e);
        }
    }

    private void late() {
        ReportBuilder report = new ReportBuilder(options.failOn(), start);
        report.error(new Unverifiable(
                null,
                "the deadline of " + Deadline.seconds(options.deadline()) + " passed "
                        + (started
                                ? "and the check hangs: a file system or an embedded Python does not answer"
                                : "before the executor had a thread for the check")));
        future.complete(report.build().report());
    }
}
