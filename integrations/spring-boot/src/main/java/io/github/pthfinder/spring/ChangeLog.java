package io.github.pthfinder.spring;

import io.github.pthfinder.health.Health;
import io.github.pthfinder.model.Finding;
import io.github.pthfinder.model.Report;
import io.github.pthfinder.model.Severity;
import io.github.pthfinder.model.Unverifiable;
import io.github.pthfinder.report.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs what a check found, and again only when that changes. */
final class ChangeLog implements Consumer<Health> {
    private static final Logger LOG = LoggerFactory.getLogger("io.github.pthfinder");

    private List<String> last = List.of();

    @Override
    public synchronized void accept(Health health) {
        Report report = health.report();
        List<String> lines = report == null ? last : lines(report);
        if (!lines.equals(last)) {
            lines.forEach(LOG::warn);
            if (lines.isEmpty()) {
                LOG.info("The Python environment is in order again");
            }
            last = lines;
        }
    }

    private static List<String> lines(Report report) {
        List<String> lines = new ArrayList<>();
        for (Finding finding : report.findings()) {
            if (finding.severity() != Severity.INFO) {
                lines.add(Printable.of(finding.rule().code() + " " + finding.message()));
            }
        }
        for (Unverifiable open : report.errors()) {
            String where = open.file() == null ? "" : open.file() + ": ";
            lines.add(Printable.of("The Python environment could not be verified: " + where + open.reason()));
        }
        return lines;
    }
}
