package io.github.pthfinder;

import io.github.pthfinder.config.Options;
import io.github.pthfinder.model.CheckedEnvironment;
import io.github.pthfinder.model.Finding;
import io.github.pthfinder.model.PathRewrite;
import io.github.pthfinder.model.Report;
import io.github.pthfinder.model.Unverifiable;
import io.github.pthfinder.site.PthLine;
import io.github.pthfinder.site.SiteReading;
import io.github.pthfinder.verdict.Judged;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes one report of those of several environments. What two of them tell of one and the same place is told once. */
final class MergedReport {
    private final Options options;
    private final ReportBuilder report;
    private final List<CheckedEnvironment> environments = new ArrayList<>();
    private final Set<String> sites = new HashSet<>();
    private final Set<List<Object>> told = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Finding> suppressed = new ArrayList<>();
    private final Set<Unverifiable> errors = new LinkedHashSet<>();
    private final Set<PathRewrite> rewrites = new LinkedHashSet<>();
    private final List<Judged> links = new ArrayList<>();
    private final Set<SiteReading.SiteDirectory> directories = new LinkedHashSet<>();
    private final Set<String> path = new LinkedHashSet<>();
    private final Set<PthLine> lines = new LinkedHashSet<>();
    private final Set<SiteReading.SkippedFile> skipped = new LinkedHashSet<>();
    private SiteReading.@Nullable FatalFile fatal;
    private int files;

    MergedReport(Options options, long start) {
        this.options = options;
        this.report = new ReportBuilder(options.failOn(), start);
    }

    void error(Unverifiable error) {
        errors.add(error);
    }

    /**
     * Adds what was seen in one.
     *
     * @param own false where it counts for nothing if its sites are among those of others
     */
    void add(Inventory inventory, boolean own) {
        Report one = inventory.report();
        if (!own && !one.sites().isEmpty() && sites.containsAll(one.sites())) {
            return;
        }
        if (environments.isEmpty()) {
            report.head(one);
        }
        environments.add(new CheckedEnvironment(one.python(), one.sites()));
        sites.addAll(one.sites());
        for (Finding finding : one.findings()) {
            add(finding, findings);
        }
        for (Finding finding : one.suppressed()) {
            add(finding, suppressed);
        }
        errors.addAll(one.errors());
        rewrites.addAll(one.rewrites());
        for (Judged judged : inventory.links()) {
            Object[] key = {
                judged.link().mechanism(),
                judged.link().place(),
                judged.link().entry(),
                judged.link().target(),
                judged.verdict()
            };
            if (isNew("link", key)) {
                links.add(judged);
            }
        }
        add(inventory.reading());
    }

    private void add(Finding finding, List<Finding> among) {
        Object[] key = {finding.rule(), finding.mechanism(), finding.place(), finding.entry(), finding.target()};
        if (isNew("finding", key)) {
            among.add(finding);
        }
    }

    private boolean isNew(String kind, Object[] values) {
        List<Object> key = new ArrayList<>();
        key.add(kind);
        for (Object value : values) {
            key.add(Objects.requireNonNullElse(value, ""));
        }
        return told.add(key);
    }

    private void add(SiteReading reading) {
        directories.addAll(reading.sites());
        path.addAll(reading.path());
        lines.addAll(reading.lines());
        skipped.addAll(reading.skipped());
        fatal = fatal == null ? reading.fatal() : fatal;
        files += reading.filesRead();
    }

    Inventory build() {
        report.findings(findings);
        report.suppressed(suppressed);
        for (Unverifiable error : errors) {
            report.error(error);
        }
        report.rewrites(List.copyOf(rewrites));
        report.links(links);
        report.root(Objects.requireNonNull(options.root()), environments.size() > 1 ? environments : List.of());
        report.reading(new SiteReading(
                List.copyOf(directories), List.copyOf(path), List.copyOf(lines), List.copyOf(skipped), fatal, files));
        return report.build();
    }
}
