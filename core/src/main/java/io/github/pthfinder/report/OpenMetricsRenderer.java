package io.github.pthfinder.report;

import io.github.pthfinder.BridgeSurvey;
import io.github.pthfinder.Inventory;
import io.github.pthfinder.model.LinkCount;
import io.github.pthfinder.model.Report;
import java.time.Instant;
import java.util.List;

/** {@code openmetrics}: figures for a collector that reads text files; the same of a check and of a list. */
final class OpenMetricsRenderer implements Renderer {
    @Override
    public String format() {
        return "openmetrics";
    }

    @Override
    public byte[] check(Report report, Style style) {
        return text(report, List.of());
    }

    @Override
    public byte[] check(Inventory inventory, Style style) {
        return text(inventory.report(), inventory.linkCounts());
    }

    @Override
    public byte[] list(Inventory inventory, Style style) {
        return check(inventory, style);
    }

    /** The bridges have no figures of their own; what is known of the environment beside them is given. */
    @Override
    public byte[] bridges(BridgeSurvey survey, Style style) {
        return check(survey.report(), style);
    }

    private static byte[] text(Report report, List<LinkCount> links) {
        boolean up = report.exitCode() == 0 || report.exitCode() == 3;
        return new Metrics(report, links, Instant.now(), null, up, false).in(MetricsFormat.OPENMETRICS);
    }
}
