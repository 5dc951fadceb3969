package io.github.pthfinder;

import io.github.pthfinder.bridge.Answer;
import io.github.pthfinder.bridge.Bridges;
import io.github.pthfinder.config.FailOn;
import io.github.pthfinder.model.BridgeUse;
import io.github.pthfinder.model.CheckedEnvironment;
import io.github.pthfinder.model.Finding;
import io.github.pthfinder.model.PathRewrite;
import io.github.pthfinder.model.Platform;
import io.github.pthfinder.model.Python;
import io.github.pthfinder.model.Report;
import io.github.pthfinder.model.Severity;
import io.github.pthfinder.model.Status;
import io.github.pthfinder.model.Summary;
import io.github.pthfinder.model.Unverifiable;
import io.github.pthfinder.policy.Fingerprint;
import io.github.pthfinder.site.SiteReading;
import io.github.pthfinder.verdict.Judged;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what the steps of a run give, so that a run that ends early still gives a whole report. */
final class ReportBuilder {
    private static final SiteReading NO_READING = new SiteReading(List.of(), List.of(), List.of(), List.of(), null, 0);

    private final FailOn failOn;
    private final long start;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Finding> suppressed = new ArrayList<>();
    private final List<Unverifiable> errors = new ArrayList<>();
    private @Nullable BridgeUse bridge;
    private @Nullable Python python;
    private @Nullable Platform platform;
    private SiteReading reading = NO_READING;
    private List<Judged> links = List.of();
    private List<String> sites = List.of();
    private List<PathRewrite> rewrites = List.of();
    private @Nullable String root;
    private List<CheckedEnvironment> environments = List.of();

    ReportBuilder(FailOn failOn, long start) {
        this.failOn = failOn;
        this.start = start;
    }

    void error(Unverifiable error) {
        errors.add(error);
    }

    void bridge(Bridges.Result asked) {
        bridge = asked.use();
        String problem = asked.problem();
        if (problem != null) {
            errors.add(new Unverifiable(null, problem));
        }
    }

    void python(Answer.Interpreter interpreter) {
        python = new Python(
                interpreter.version().isEmpty() ? null : interpreter.version(),
                interpreter.executable(),
                interpreter.prefix(),
                interpreter.basePrefix());
        sites = interpreter.sites();
    }

    void reading(SiteReading sitesRead) {
        reading = sitesRead;
    }

    void links(List<Judged> judged) {
        links = judged;
    }

    void platform(@Nullable Platform recognised) {
        platform = recognised;
    }

    void rewrites(List<PathRewrite> imitated) {
        rewrites = imitated;
    }

    /** What several reports together begin with: the head of the first. */
    void head(Report first) {
        bridge = first.bridge();
        python = first.python();
        sites = first.sites();
        platform = first.platform();
    }

    void root(String path, List<CheckedEnvironment> checked) {
        root = path;
        environments = checked;
    }

    /** Tells the findings of this environment apart. */
    Fingerprint fingerprint() {
        return new Fingerprint(sites, python);
    }

    void suppressed(List<Finding> silenced) {
        suppressed.addAll(silenced);
    }

    /** Adds findings; the worst come first, and equal ones stay in the order in which they were found. */
    void findings(List<Finding> found) {
        for (Severity severity : Severity.values()) {
            for (Finding finding : found) {
                if (finding.severity() == severity) {
                    findings.add(finding);
                }
            }
        }
    }

    Inventory build() {
        int[] counts = new int[Severity.values().length];
        for (Finding finding : findings) {
            counts[finding.severity().ordinal()]++;
        }
        int errorCount = counts[Severity.ERROR.ordinal()];
        int warnings = counts[Severity.WARNING.ordinal()];
        Summary summary = new Summary(
                reading.filesRead(),
                links.size(),
                errorCount,
                warnings,
                counts[Severity.INFO.ordinal()],
                (System.nanoTime() - start) / 1e6);
        Status status = errorCount > 0
                ? Status.FAIL
                : !errors.isEmpty() ? Status.UNVERIFIED : warnings > 0 ? Status.WARN : Status.PASS;
        boolean fails = switch (failOn) {
            case ERROR -> errorCount > 0;
            case WARNING -> errorCount + warnings > 0;
            case NEVER -> false;
        };
        int exitCode = fails ? 1 : errors.isEmpty() ? 0 : 3;
        Report report = new Report(
                status,
                exitCode,
                bridge,
                python,
                sites,
                platform,
                summary,
                findings,
                suppressed,
                errors,
                rewrites,
                root,
                environments);
        return new Inventory(report, reading, links);
    }
}
