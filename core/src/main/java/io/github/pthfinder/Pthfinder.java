package io.github.pthfinder;

import io.github.pthfinder.config.Options;
import io.github.pthfinder.files.RealFiles;
import io.github.pthfinder.model.Progress;
import io.github.pthfinder.model.Report;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;

/**
 * Checks a Python environment for links that lead nowhere. Thread-safe; one instance can check any number of times, also at
 * the same time. It remembers what its last check read, so that a repeated check reads only what has changed.
 *
 * <pre>{@code
 * Options options = Options.builder().prefix("/app/.heroku/python").build();
 * Pthfinder.with(options).checkOrThrow();
 * }</pre>
 */
public final class Pthfinder {
    private final Options options;
    private final Rounds rounds = new Rounds();

    private Pthfinder(Options options) {
        this.options = options;
    }

    /** A check with these options. */
    public static Pthfinder with(Options options) {
        return new Pthfinder(Objects.requireNonNull(options, "options"));
    }

    /**
     * Inspects the environment and reports what is wrong with it. Never throws for what it finds there. Keeps an interrupt of
     * the calling thread: a child process is not waited for any longer, another bridge answers.
     *
     * <p>The deadline is looked at between any two questions to the disk, and bridges give up at it. A file system that hangs
     * in one question hangs the caller too; {@link #checkAsync(Executor)} does not.
     */
    public Report check() {
        return inventory().report();
    }

    /**
     * Inspects the environment and throws where the check fails. What could not be verified is no reason to throw; the report
     * tells of it.
     *
     * @return the report of an environment that is in order, as far as could be verified
     * @throws DeadPathException where something is wrong from the severity on that the options name ({@code failOn})
     */
    public Report checkOrThrow() {
        return orThrow(check());
    }

    /**
     * Gives the report back, or throws where the check failed; for the report of an asynchronous check.
     *
     * <pre>{@code
     * Pthfinder.with(options).checkAsync(executor).thenApply(Pthfinder::orThrow);
     * }</pre>
     *
     * @throws DeadPathException where something is wrong from the severity on that the options name ({@code failOn})
     */
    public static Report orThrow(Report report) {
        if (report.exitCode() == 1) {
            throw new DeadPathException(report);
        }
        return report;
    }

    /**
     * Inspects the environment on a thread of this executor.
     *
     * <p>The future completes with the report: at the deadline of the options at the latest, counted from this call, give or
     * take a quarter of a second. Where the thread hangs or the executor is too busy by then, the report is
     * {@code unverified} and says so; a thread that hangs stays with the executor. Stages that are added without an executor of
     * their own may run on the timer's thread and must not block it.
     *
     * <p>Cancelling the future drops the result. It interrupts nothing, because embedded Python does not survive that: a check
     * that has started runs to its end or its deadline, one that has not is not started.
     *
     * <p>The future fails with what the executor throws where it takes no more tasks, usually a
     * {@link java.util.concurrent.RejectedExecutionException}. The time is kept by the JDK's own timer, as that of
     * {@link CompletableFuture#orTimeout}; {@link #checkAsync(Executor, ScheduledExecutorService)} takes another.
     *
     * @param executor runs the check; one thread per check that runs at the same time
     */
    public CompletableFuture<Report> checkAsync(Executor executor) {
        Objects.requireNonNull(executor, "executor");
        return new AsyncCheck(options).on(executor, null, rounds);
    }

    /**
     * As {@link #checkAsync(Executor)}, the time kept by a timer of the caller's, so that no thread is used that the caller
     * cannot stop.
     *
     * @param timer runs one short task at the deadline; must not be the executor's only thread
     */
    public CompletableFuture<Report> checkAsync(Executor executor, ScheduledExecutorService timer) {
        Objects.requireNonNull(executor, "executor");
        Objects.requireNonNull(timer, "timer");
        return new AsyncCheck(options).on(executor, timer, rounds);
    }

    /** Inspects the environment and tells everything that was seen. Never throws for what it finds there. */
    public Inventory inventory() {
        return options.root() == null
                ? new Inspection(options, rounds).run()
                : new RootedCheck(options, Progress.NONE).run();
    }

    /**
     * As {@link #inventory()}, with somebody told how far the reading has come.
     *
     * @param progress told of the reading of an archive or image ({@link Options#root()}); else of nothing
     */
    public Inventory inventory(Progress progress) {
        Objects.requireNonNull(progress, "progress");
        return options.root() == null ? inventory() : new RootedCheck(options, progress).run();
    }

    /**
     * Asks every bridge about the environment, judges nothing, and tells which one a check would use, what each costs and
     * what stands in the way of the others. Never throws for what it finds there. About this machine only: in another's file
     * system ({@link Options#root()}) there is nobody to ask.
     */
    public BridgeSurvey bridges() {
        return new Surveying(options, new RealFiles()).run();
    }
}
