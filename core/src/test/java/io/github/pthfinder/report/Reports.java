package io.github.pthfinder.report;

import io.github.pthfinder.model.BridgeUse;
import io.github.pthfinder.model.Distribution;
import io.github.pthfinder.model.Finding;
import io.github.pthfinder.model.Fix;
import io.github.pthfinder.model.Mechanism;
import io.github.pthfinder.model.Origin;
import io.github.pthfinder.model.Place;
import io.github.pthfinder.model.Platform;
import io.github.pthfinder.model.Python;
import io.github.pthfinder.model.Report;
import io.github.pthfinder.model.Rule;
import io.github.pthfinder.model.Severity;
import io.github.pthfinder.model.Status;
import io.github.pthfinder.model.Summary;
import io.github.pthfinder.model.Unverifiable;
import io.github.pthfinder.model.Verdict;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reports made by hand, one per condition. */
final class Reports {
    static final String SITE = "/app/.heroku/python/lib/python3.10/site-packages";
    static final Finding HEROKU = new Finding(
            Rule.DANGLING_PATH,
            Severity.ERROR,
            Mechanism.PTH_PATH,
            Place.of(SITE + "/__editable__.mypackage-0.1.pth", 1),
            "/tmp/build_1a2b3c4d/vendor/mypackage",
            "/tmp/build_1a2b3c4d/vendor/mypackage",
            "/tmp/build_1a2b3c4d",
            new Distribution("mypackage", "0.1"),
            List.of("mypackage"),
            true,
            new Origin("heroku", "1a2b3c4d", Origin.Relation.EARLIER_BUILD),
            "/app/vendor/mypackage",
            "mypackage 0.1 cannot be imported: its editable link points into an earlier build that no longer exists",
            List.of(
                    new Fix("Install mypackage without -e, so that each build copies its code", null),
                    new Fix(
                            "Until then, purge the build cache and deploy again",
                            "heroku builds:cache:purge --app web")));

    private Reports() {}

    static Report of(Finding... findings) {
        return of(List.of(findings), List.of());
    }

    static Report of(List<Finding> findings, List<Unverifiable> errors) {
        int[] counts = new int[3];
        for (Finding finding : findings) {
            counts[finding.severity().ordinal()]++;
        }
        Status status = counts[0] > 0
                ? Status.FAIL
                : !errors.isEmpty() ? Status.UNVERIFIED : counts[1] > 0 ? Status.WARN : Status.PASS;
        return new Report(
                status,
                counts[0] > 0 ? 1 : errors.isEmpty() ? 0 : 3,
                new BridgeUse(
                        "subprocess",
                        List.of(new BridgeUse.PassedOver("jep", "jep is not installed in this environment"))),
                new Python("3.10.13", "/app/.heroku/python/bin/python3", "/app/.heroku/python", "/app/.heroku/python"),
                List.of(SITE),
                new Platform("heroku", "/tmp/build_9f8e7d6c", Map.of("DYNO", "release.1234")),
                new Summary(41, 3, counts[0], counts[1], counts[2], 12.5),
                findings,
                List.of(),
                errors);
    }

    static Report nothingFound() {
        return new Report(
                Status.UNVERIFIED,
                3,
                null,
                null,
                List.of(),
                null,
                new Summary(0, 0, 0, 0, 0, 0.25),
                List.of(),
                List.of(),
                List.of(new Unverifiable(null, "no Python environment was found")));
    }

    /** A finding of a verdict, as the advice room words it. */
    static Finding finding(Verdict verdict) {
        return switch (verdict) {
            case DANGLING ->
                link(verdict, "mypackage 0.1 cannot be imported: its link points into /old, which is gone");
            case HOLLOW ->
                link(
                        verdict,
                        "mypackage 0.1 cannot be imported: its link leads to /old/src, but no mypackage is in there");
            case GHOST ->
                link(
                        verdict,
                        "import mypackage gives an empty package: the modules of mypackage 0.1 are gone from /old/src");
            case REBUILD ->
                link(
                        verdict,
                        "mypackage 0.1 cannot be imported: importing it starts a build tool, but the build directory /old/src holds no configured build");
            case MASKED -> link(verdict, "the link of mypackage 0.1 is dead, but mypackage is imported from /new/src");
            case NOISE ->
                bare(
                        verdict,
                        "every start of Python prints a traceback: hook.pth is a start-up hook and needs gone_hook");
            case FATAL -> bare(verdict, "Python cannot start: hook.pth is not valid UTF-8");
            case FOREIGN -> link(verdict, "mypackage 0.1 is imported from /old/src, outside the expected directories");
            case STALE_METADATA ->
                link(verdict, "the record of mypackage 0.1 names /old/src, which is gone; imports work");
            case AT_RISK -> link(verdict, "the next build will break the link of mypackage 0.1 to /old/src");
            case UNVERIFIED -> bare(verdict, "hook.pth could not be read: larger than 8 MiB");
            case LIVE -> throw new IllegalArgumentException("no finding");
        };
    }

    private static Finding link(Verdict verdict, String message) {
        return new Finding(
                Rule.of(verdict),
                severity(verdict),
                Mechanism.PTH_PATH,
                Place.of(SITE + "/mypackage.pth", 2),
                "/old/src",
                "/old/src",
                verdict == Verdict.DANGLING ? "/old" : null,
                new Distribution("mypackage", "0.1"),
                List.of("mypackage"),
                true,
                null,
                null,
                message,
                List.of(new Fix("Install it again", "python -m pip install .")));
    }

    private static Finding bare(Verdict verdict, String message) {
        return new Finding(
                Rule.of(verdict),
                severity(verdict),
                null,
                Place.of(SITE + "/hook.pth"),
                null,
                null,
                null,
                null,
                List.of(),
                false,
                null,
                null,
                message,
                List.of());
    }

    private static Severity severity(Verdict verdict) {
        @Nullable Severity severity = verdict.severity();
        return severity == null ? Severity.INFO : severity;
    }

    /** A dangling line with just these texts, owned by nothing. */
    static Finding line(String file, String target) {
        return new Finding(
                Rule.DANGLING_PATH,
                Severity.ERROR,
                Mechanism.PTH_PATH,
                Place.of(file, 1),
                target,
                target,
                target,
                null,
                List.of(),
                false,
                null,
                null,
                "a line of " + file + " is dead: its link points into " + target + ", which does not exist",
                List.of());
    }
}
