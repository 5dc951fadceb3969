package io.github.pthfinder.report;

import io.github.pthfinder.health.Health;
import io.github.pthfinder.model.LinkCount;
import io.github.pthfinder.model.Report;
import io.github.pthfinder.model.Summary;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a check found, as metrics. Every label has a closed set of values: never a path, never the name of a package.
 *
 * @param report the last result, null before the first
 * @param links its links, counted
 * @param checkedAt when that check ended, null before the first result
 * @param age how long ago that was; null where the text is written once and read later
 * @param up whether the environment is called healthy
 * @param stale whether a newer result should be there and is not
 */
public record Metrics(
        @Nullable Report report,
        List<LinkCount> links,
        @Nullable Instant checkedAt,
        @Nullable Duration age,
        boolean up,
        boolean stale) {
    public Metrics {
        links = List.copyOf(links);
    }

    /** The metrics of what is known at a moment. */
    public static Metrics of(Health health, boolean strict) {
        return new Metrics(
                health.report(),
                health.links(),
                health.checkedAt(),
                health.age(),
                health.isUp(strict),
                health.problem() != null);
    }

    /** The text in this format, in UTF-8. */
    public byte[] in(MetricsFormat format) {
        MetricsOut out = new MetricsOut(format);
        out.info("build", "The pthfinder that checks.", "version", Tool.VERSION);
        out.gauge("up", "Whether the Python environment is called healthy: 1 or 0.", up ? 1 : 0);
        out.gauge(
                "verified",
                "Whether there is a result with nothing left open: 1 or 0.",
                report != null && report.errors().isEmpty() ? 1 : 0);
        out.gauge("stale", "Whether the last re-check failed, was too late or hangs: 1 or 0.", stale ? 1 : 0);
        if (report != null) {
            result(out, report);
        }
        if (checkedAt != null) {
            out.seconds("last_check_timestamp", "When the last check ended, since the epoch.", millis(checkedAt));
        }
        if (age != null && report != null) {
            out.seconds("check_age", "How old the last result is.", age.toMillis());
        }
        return out.document();
    }

    private void result(MetricsOut out, Report report) {
        if (report.bridge() != null) {
            out.info(
                    "bridge",
                    "Who answered for the interpreter.",
                    "bridge",
                    report.bridge().name());
        }
        Summary summary = report.summary();
        out.family("findings", "Findings by severity.");
        out.sample("findings", summary.errors(), "severity", "error");
        out.sample("findings", summary.warnings(), "severity", "warning");
        out.sample("findings", summary.infos(), "severity", "info");
        out.family("links", "Links by what the interpreter will do with them and by what holds their paths.");
        for (LinkCount link : links) {
            out.sample(
                    "links",
                    link.count(),
                    "verdict",
                    link.verdict().word(),
                    "mechanism",
                    link.mechanism().word());
        }
        out.gauge("files", "Files read for links.", summary.files());
        out.gauge(
                "unverified",
                "What could not be verified: files, directories, the environment as a whole.",
                report.errors().size());
        out.seconds("check_duration", "How long the last check took.", summary.millis());
    }

    private static double millis(Instant instant) {
        return instant.toEpochMilli();
    }
}
