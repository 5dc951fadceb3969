package io.github.pthfinder.launcher.health;

import io.github.pthfinder.Inventory;
import io.github.pthfinder.model.BridgeUse;
import io.github.pthfinder.model.Distribution;
import io.github.pthfinder.model.Finding;
import io.github.pthfinder.model.Mechanism;
import io.github.pthfinder.model.Place;
import io.github.pthfinder.model.Report;
import io.github.pthfinder.model.Rule;
import io.github.pthfinder.model.Severity;
import io.github.pthfinder.model.Status;
import io.github.pthfinder.model.Summary;
import io.github.pthfinder.model.Unverifiable;
import io.github.pthfinder.site.SiteReading;
import java.util.List;

/** What checks find, made by hand; everything that must not leak bears the word {@code secret}. */
final class Found {
    private static final SiteReading READING = new SiteReading(List.of(), List.of(), List.of(), List.of(), null, 0);

    private Found() {}

    static Inventory nothing() {
        return inventory(Status.PASS, 0, List.of(), List.of());
    }

    static Inventory dead() {
        Finding finding = new Finding(
                Rule.DANGLING_PATH,
                Severity.ERROR,
                Mechanism.PTH_PATH,
                Place.of("/secret/site/a.pth", 1),
                "/secret/target",
                "/secret/target",
                "/secret",
                new Distribution("secretpackage", "1"),
                List.of("secretpackage"),
                true,
                null,
                null,
                "secretpackage 1 cannot be imported",
                List.of());
        return inventory(Status.FAIL, 1, List.of(finding), List.of());
    }

    static Inventory unverified() {
        return inventory(
                Status.UNVERIFIED, 3, List.of(), List.of(new Unverifiable("/secret/file", "secret is not readable")));
    }

    private static Inventory inventory(Status status, int exitCode, List<Finding> findings, List<Unverifiable> errors) {
        Report report = new Report(
                status,
                exitCode,
                new BridgeUse("files", List.of(new BridgeUse.PassedOver("subprocess", "no /secret/bin/python"))),
                null,
                List.of("/secret/site"),
                null,
                new Summary(3, 2, findings.size(), 0, 0, 12.5),
                findings,
                List.of(),
                errors);
        return new Inventory(report, READING, List.of());
    }
}
