package io.github.pthfinder;

import io.github.pthfinder.config.Options;
import io.github.pthfinder.model.Report;

/** Checks a Python environment for links that lead nowhere. Immutable; one instance can check any number of times. */
public final class Pthfinder {
    private final Options options;

    private Pthfinder(Options options) {
        this.options = options;
    }

    /** A check with these options. */
    public static Pthfinder with(Options options) {
        return new Pthfinder(options);
    }

    /** Inspects the environment and reports what is wrong with it. Never throws for what it finds there. */
    public Report check() {
        return inventory().report();
    }

    /** Inspects the environment and tells everything that was seen. Never throws for what it finds there. */
    public Inventory inventory() {
        throw new UnsupportedOperationException(options.bridge());
    }
}
