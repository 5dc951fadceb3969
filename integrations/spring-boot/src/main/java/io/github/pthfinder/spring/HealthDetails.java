package io.github.pthfinder.spring;

import io.github.pthfinder.health.Health;
import io.github.pthfinder.model.Finding;
import io.github.pthfinder.model.Report;
import io.github.pthfinder.report.Printable;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the health endpoint shows to those whom {@code show-details} allows to see it. */
final class HealthDetails {
    /** Details are for a glance. */
    private static final int MOST_FINDINGS = 20;

    private HealthDetails() {}

    /** Counts always, the findings as one sentence each where there are any. */
    static Map<String, Object> of(Health health) {
        Report report = health.report();
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("errors", report == null ? 0 : report.summary().errors());
        details.put("warnings", report == null ? 0 : report.summary().warnings());
        details.put("verified", health.isVerified());
        if (report != null && health.checkedAt() != null) {
            details.put(
                    "checkedAt",
                    health.checkedAt().truncatedTo(ChronoUnit.MILLIS).toString());
            details.put("ageMillis", health.age().toMillis());
        }
        if (health.problem() != null) {
            details.put("problem", health.problem());
        }
        if (report != null && !report.findings().isEmpty()) {
            details.put("findings", sentences(report.findings()));
        }
        return details;
    }

    private static List<String> sentences(List<Finding> findings) {
        return findings.stream()
                .limit(MOST_FINDINGS)
                .map(finding -> Printable.of(finding.rule().code() + " " + finding.message()))
                .toList();
    }
}
