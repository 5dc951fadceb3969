package io.github.pthfinder.report;

import io.github.pthfinder.Inventory;
import io.github.pthfinder.model.Report;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The state of an environment as one HTML page in UTF-8 that needs no other file, for people: the verdict first, then each
 * finding with its fix, then all links. It can be read without script; script adds buttons that copy and a filter.
 */
public final class StatusPage {
    private final @Nullable Report report;
    private final @Nullable Inventory inventory;
    private final @Nullable Instant checkedAt;
    private final @Nullable Duration age;
    private final @Nullable String problem;
    private final boolean details;

    private StatusPage(
            @Nullable Report report,
            @Nullable Inventory inventory,
            @Nullable Instant checkedAt,
            @Nullable Duration age,
            @Nullable String problem,
            boolean details) {
        this.report = report;
        this.inventory = inventory;
        this.checkedAt = checkedAt;
        this.age = age;
        this.problem = problem;
        this.details = details;
    }

    /**
     * The page of a report alone; it names the findings, but not the links that are in order.
     *
     * @param report null before the first result
     * @param checkedAt when the check ended, null where that is not known
     * @param details whether paths and names of packages may be seen
     */
    public static byte[] of(@Nullable Report report, @Nullable Instant checkedAt, boolean details) {
        return new StatusPage(report, null, checkedAt, null, null, details).bytes();
    }

    /**
     * The page of everything that was seen.
     *
     * @param inventory null before the first result
     * @param checkedAt when the check ended, null where that is not known
     * @param details whether paths and names of packages may be seen
     */
    public static byte[] of(@Nullable Inventory inventory, @Nullable Instant checkedAt, boolean details) {
        return of(inventory, checkedAt, null, null, details);
    }

    /**
     * The page of a result that is kept in memory.
     *
     * @param inventory null before the first result
     * @param checkedAt when the check ended, null where that is not known
     * @param age how long ago that was, null where that is not to be told
     * @param problem why nothing newer is known although it should be, in words for a person and without any path; null where
     *     all is well
     * @param details whether paths and names of packages may be seen
     */
    public static byte[] of(
            @Nullable Inventory inventory,
            @Nullable Instant checkedAt,
            @Nullable Duration age,
            @Nullable String problem,
            boolean details) {
        return new StatusPage(
                        inventory == null ? null : inventory.report(), inventory, checkedAt, age, problem, details)
                .bytes();
    }

    /**
     * The value of the header {@code Content-Security-Policy} that a server sends with the page: the page's own style and
     * script, and nothing else. It is the same for every page.
     */
    public static String contentSecurityPolicy() {
        return HtmlAssets.POLICY + "; frame-ancestors 'none'";
    }

    private byte[] bytes() {
        HtmlVerdict verdict = HtmlVerdict.of(report);
        HtmlOut out = HtmlPage.begin(verdict);
        HtmlPage.header(out, verdict);
        if (report != null) {
            HtmlCounts.write(out, report);
            when(out, report);
        }
        if (problem != null) {
            out.element(
                    "p", (report == null ? "There is no result yet: " : "This is the last known result: ") + problem);
        }
        out.close("header");
        HtmlSections sections = report != null && details ? new HtmlSections(out, report, inventory) : null;
        if (sections != null) {
            sections.navigation();
        }
        out.markup("<main>\n");
        if (sections != null) {
            sections.write();
        } else if (report != null) {
            guarded(out, report);
        } else {
            out.element("p", "As long as there is no result, the environment is not called healthy.");
        }
        out.close("main");
        return HtmlPage.end(out, details ? Tool.NAME + " " + Tool.VERSION : Tool.NAME);
    }

    private void when(HtmlOut out, Report known) {
        out.markup("<p class=\"quiet\">");
        if (checkedAt != null) {
            String second = checkedAt.truncatedTo(ChronoUnit.SECONDS).toString();
            out.text("Checked at ")
                    .open("time", "datetime", second)
                    .text(second.replace('T', ' ').replace("Z", " UTC"))
                    .markup("</time>");
            if (age != null) {
                out.text(", " + Ages.text(age) + " ago");
            }
            out.text("; it ");
        } else {
            out.text("The check ");
        }
        out.text("took " + Math.round(known.summary().millis() * 10) / 10.0 + " ms.")
                .close("p");
    }

    private void guarded(HtmlOut out, Report known) {
        if (!known.findings().isEmpty()) {
            HtmlSections.open(out, "findings", "Findings");
            HtmlCounts.byRule(out, known.findings());
            out.close("section");
        }
        if (inventory != null && !inventory.links().isEmpty()) {
            HtmlSections.open(out, "links", "Links");
            HtmlCounts.byVerdict(out, inventory.linkCounts());
            out.close("section");
        }
        out.element(
                "p",
                "Paths and names of packages are not shown here; who runs the server can allow it with --show-details.",
                "class",
                "quiet");
    }
}
