package io.github.pthfinder.report;

import io.github.pthfinder.BridgeSurvey;
import io.github.pthfinder.Inventory;
import io.github.pthfinder.link.Link;
import io.github.pthfinder.link.Serves;
import io.github.pthfinder.model.BridgeState;
import io.github.pthfinder.model.Distribution;
import io.github.pthfinder.model.Finding;
import io.github.pthfinder.model.Fix;
import io.github.pthfinder.model.Mechanism;
import io.github.pthfinder.model.Place;
import io.github.pthfinder.model.Report;
import io.github.pthfinder.model.Rule;
import io.github.pthfinder.model.Severity;
import io.github.pthfinder.model.Unverifiable;
import io.github.pthfinder.model.Verdict;
import io.github.pthfinder.site.PthLine;
import io.github.pthfinder.site.SiteReading;
import io.github.pthfinder.verdict.Judged;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One page for each state in which people meet it. */
final class Pages {
    static final Instant WHEN = Instant.parse("2026-11-25T17:00:03.25Z");
    /** What an attacker would call a file, a package, a directory. */
    static final String HOSTILE =
            "/s/\"><script>window.hacked=1</script><img src=x onerror=\"window.hacked=1\">'&amp;\u202e"
                    + "gpj.exe\0\033[2J\n\udc80\u2066" + "long".repeat(200);

    static final String SECRET = "/s/https:/me:hunter2@index.example/simple";

    private Pages() {}

    static Map<String, byte[]> all() {
        Map<String, byte[]> pages = new LinkedHashMap<>();
        pages.put("pass", page(inventory(Reports.of()), true));
        pages.put("warn", page(inventory(Reports.of(Reports.finding(Verdict.MASKED))), true));
        pages.put("fail", page(failing(), true));
        pages.put("unverified", page(inventory(unverified()), true));
        pages.put("unchecked", page(null, true));
        pages.put("late", StatusPage.of(failing(), WHEN, Duration.ofSeconds(95), "the deadline of 10 s passed", true));
        pages.put("guarded", page(failing(), false));
        pages.put("hostile", page(hostile(), true));
        pages.put("list", Renderers.of("html").list(failing(), Style.PLAIN));
        pages.put("bridges", Renderers.of("html").bridges(survey(), Style.PLAIN));
        return pages;
    }

    static byte[] page(Inventory inventory, boolean details) {
        return StatusPage.of(inventory, inventory == null ? null : WHEN, details);
    }

    static Inventory failing() {
        List<Finding> findings = new ArrayList<>(List.of(Reports.HEROKU));
        for (Verdict verdict : Verdict.values()) {
            if (verdict != Verdict.LIVE && verdict != Verdict.UNVERIFIED) {
                findings.add(Reports.finding(verdict));
            }
        }
        return inventory(Reports.of(findings, List.of(new Unverifiable("/s/big.pth", "larger than 8 MiB"))));
    }

    private static Report unverified() {
        return Reports.of(
                List.of(Reports.finding(Verdict.UNVERIFIED)),
                List.of(new Unverifiable(null, "no interpreter was found"), new Unverifiable("/s", "not readable")));
    }

    static Inventory hostile() {
        Finding finding = new Finding(
                Rule.DANGLING_PATH,
                Severity.ERROR,
                Mechanism.PTH_PATH,
                Place.of(HOSTILE, 1),
                HOSTILE,
                SECRET,
                HOSTILE,
                new Distribution(HOSTILE, HOSTILE),
                List.of(HOSTILE),
                true,
                null,
                HOSTILE,
                "message: " + HOSTILE,
                List.of(new Fix(HOSTILE, "rm '" + HOSTILE + "'"), new Fix("Plain", "rm '<b>&amp;\"'")));
        Report report = Reports.of(List.of(finding), List.of(new Unverifiable(HOSTILE, HOSTILE)));
        return new Inventory(report, reading(HOSTILE), List.of(link(Verdict.DANGLING, Mechanism.PTH_PATH, HOSTILE)));
    }

    /** With one link of each verdict and each mechanism. */
    static Inventory inventory(Report report) {
        List<Judged> links = new ArrayList<>();
        Verdict[] verdicts = Verdict.values();
        for (Mechanism mechanism : Mechanism.values()) {
            Verdict verdict = verdicts[mechanism.ordinal() % verdicts.length];
            links.add(link(verdict, mechanism, Reports.SITE + "/file" + mechanism.ordinal() + ".pth"));
        }
        return new Inventory(report, reading("/src"), links);
    }

    private static Judged link(Verdict verdict, Mechanism mechanism, String file) {
        return new Judged(
                new Link(mechanism, Place.of(file, 3), "/gone", "/gone/" + file, new Serves.SearchPath()),
                verdict,
                verdict.severity(),
                new Distribution(file.substring(file.lastIndexOf('/') + 1), "1.0"),
                List.of("a"),
                true,
                null,
                null);
    }

    private static SiteReading reading(String text) {
        String file = Reports.SITE + "/a.pth";
        return new SiteReading(
                List.of(),
                List.of(Reports.SITE, text),
                List.of(
                        new PthLine(Reports.SITE, file, 1, PthLine.Kind.PATH, text, text, true, null),
                        new PthLine(Reports.SITE, file, 2, PthLine.Kind.PATH, "x", "/x", false, "does not exist")),
                List.of(new SiteReading.SkippedFile(text, "hidden", true)),
                null,
                1);
    }

    static BridgeSurvey survey() {
        return new BridgeSurvey(
                Reports.of(),
                List.of(
                        new BridgeState("jep", false, false, 0.5, "jep is not installed", "pip install jep==4.3.1"),
                        new BridgeState("subprocess", true, true, 21.0, null, null)));
    }
}
