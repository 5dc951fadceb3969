package io.github.pthfinder.micrometer;

import io.github.pthfinder.health.Health;
import io.github.pthfinder.health.HealthMonitor;
import io.github.pthfinder.model.LinkCount;
import io.github.pthfinder.model.Report;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * What a monitor knows, as gauges {@code pthfinder.*}: the figures of pthfinder's own {@code /metrics} under the same names. Every tag
 * has a closed set of values, never a path or the name of a package. Before the first result, what a check tells is not a
 * number. Reading waits for no check.
 */
public final class PthfinderMetrics implements MeterBinder {
    private static final String PREFIX = "pthfinder.";

    private final HealthMonitor monitor;
    private final boolean strict;

    /**
     * Meters of a monitor, which stays the caller's to close.
     *
     * @param strict whether an environment that could not be verified counts as down
     */
    public PthfinderMetrics(HealthMonitor monitor, boolean strict) {
        this.monitor = monitor;
        this.strict = strict;
    }

    @Override
    public void bindTo(MeterRegistry to) {
        gauge(to, "up", Tags.empty(), health -> health.isUp(strict) ? 1 : 0);
        gauge(to, "verified", Tags.empty(), health -> health.isVerified() ? 1 : 0);
        gauge(to, "stale", Tags.empty(), health -> health.problem() == null ? 0 : 1);
        gauge(to, "files", Tags.empty(), of(report -> report.summary().files()));
        gauge(to, "unverified", Tags.empty(), of(report -> report.errors().size()));
        gauge(
                to,
                "findings",
                Tags.of("severity", "error"),
                of(report -> report.summary().errors()));
        gauge(
                to,
                "findings",
                Tags.of("severity", "warning"),
                of(report -> report.summary().warnings()));
        gauge(
                to,
                "findings",
                Tags.of("severity", "info"),
                of(report -> report.summary().infos()));
        time(to, "check.duration", of(report -> report.summary().millis()));
        time(
                to,
                "check.age",
                health -> health.report() == null ? Double.NaN : health.age().toMillis());
        time(
                to,
                "last.check.timestamp",
                health -> health.checkedAt() == null
                        ? Double.NaN
                        : health.checkedAt().toEpochMilli());
        MultiGauge links = MultiGauge.builder(PREFIX + "links").register(to);
        monitor.onResult(health -> links.register(rows(health.links()), true));
    }

    private void gauge(MeterRegistry to, String name, Tags tags, ToDoubleFunction<Health> value) {
        Gauge.builder(PREFIX + name, () -> value.applyAsDouble(monitor.latest()))
                .tags(tags)
                .register(to);
    }

    private void time(MeterRegistry to, String name, ToDoubleFunction<Health> millis) {
        TimeGauge.builder(PREFIX + name, () -> millis.applyAsDouble(monitor.latest()), TimeUnit.MILLISECONDS)
                .register(to);
    }

    private static ToDoubleFunction<Health> of(ToDoubleFunction<Report> figure) {
        return health -> {
            Report report = health.report();
            return report == null ? Double.NaN : figure.applyAsDouble(report);
        };
    }

    private static List<Row<?>> rows(List<LinkCount> links) {
        return links.stream().map(PthfinderMetrics::row).collect(Collectors.toList());
    }

    private static Row<?> row(LinkCount link) {
        Tags tags = Tags.of(
                "verdict", link.verdict().word(), "mechanism", link.mechanism().word());
        return Row.of(tags, link.count());
    }
}
