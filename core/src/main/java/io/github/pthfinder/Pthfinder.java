package io.github.pthfinder;

import io.github.pthfinder.config.Options;
import io.github.pthfinder.files.FileView;
import io.github.pthfinder.files.RealFiles;
import io.github.pthfinder.model.Report;
import io.github.pthfinder.model.Status;

/**
 * Checks a Python environment for links that lead nowhere. Immutable and thread-safe; one instance can check any number of
 * times.
 *
 * <pre>{@code
 * Options options = Options.builder().prefix("/app/.heroku/python").build();
 * Pthfinder.with(options).checkOrThrow();
 * }</pre>
 */
public final class Pthfinder {
    private final Options options;
    private final FileView files;

    private Pthfinder(Options options, FileView files) {
        this.options = options;
        this.files = files;
    }

    /** A check with these options. */
    public static Pthfinder with(Options options) {
        return new Pthfinder(options, new RealFiles());
    }

    /** Inspects the environment and reports what is wrong with it. Never throws for what it finds there. */
    public Report check() {
        return inventory().report();
    }

    /**
     * Inspects the environment and throws where something makes the Python application fail. What could not be verified is
     * no reason to throw; the report tells of it.
     *
     * @return the report of an environment that is in order, as far as could be verified
     * @throws DeadPathException where the check fails
     */
    public Report checkOrThrow() {
        Report report = check();
        if (report.status() == Status.FAIL || report.exitCode() == 1) {
            throw new DeadPathException(report);
        }
        return report;
    }

    /** Inspects the environment and tells everything that was seen. Never throws for what it finds there. */
    public Inventory inventory() {
        return new Inspection(options, files).run();
    }

    /**
     * Asks every bridge about the environment, judges nothing, and tells which one a check would use, what each costs and
     * what stands in the way of the others. Never throws for what it finds there.
     */
    public BridgeSurvey bridges() {
        return new Surveying(options, files).run();
    }
}
