package io.github.pthfinder.spring;

import io.github.pthfinder.health.Health;
import io.github.pthfinder.model.Finding;
import io.github.pthfinder.model.Report;
import io.github.pthfinder.model.Severity;
import io.github.pthfinder.model.Unverifiable;
import io.github.pthfinder.report.Printable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs what the first check found; of what changes later the monitor tells by itself. */
final class FirstResultLog implements Consumer<Health> {
    private static final Logger LOG = LoggerFactory.getLogger("io.github.pthfinder");
    /** An environment that is gone as a whole must not fill the log. */
    private static final int MOST_LINES = 20;

    private final AtomicBoolean told = new AtomicBoolean();

    @Override
    public void accept(Health health) {
        Report report = health.report();
        if (report == null || !told.compareAndSet(false, true)) {
            return;
        }
        report.findings().stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .limit(MOST_LINES)
                .forEach(FirstResultLog::warn);
        report.errors().stream().limit(MOST_LINES).forEach(FirstResultLog::warn);
    }

    private static void warn(Finding finding) {
        LOG.warn("{} {}", finding.rule().code(), Printable.of(finding.message()));
    }

    private static void warn(Unverifiable open) {
        String where = open.file() == null ? "" : open.file() + ": ";
        LOG.warn("the Python environment could not be verified: {}", Printable.of(where + open.reason()));
    }
}
