package io.github.pthfinder.report;

import io.github.pthfinder.model.Report;
import io.github.pthfinder.model.Summary;
import org.jspecify.annotations.Nullable;

/**
 * The first thing that a page says; it holds no path and no name, so that strangers may read it.
 *
 * @param tone the class of the style sheet
 * @param title the verdict in a few words: heading and title of the page
 * @param sentence what that means
 */
record HtmlVerdict(String tone, String title, String sentence) {
    static HtmlVerdict of(@Nullable Report report) {
        if (report == null) {
            return new HtmlVerdict(
                    "open", "Not checked yet", "The first check has not finished. Load this page again in a moment.");
        }
        Summary summary = report.summary();
        return switch (report.status()) {
            case FAIL ->
                new HtmlVerdict("fail", "Fail: " + wrong(summary), "Something that the application needs will fail.");
            case WARN ->
                new HtmlVerdict(
                        "warn", "Warning: " + wrong(summary), "Something is wrong, but the imports still work.");
            case UNVERIFIED ->
                new HtmlVerdict(
                        "open",
                        "Not verified: " + Footer.count(report.errors().size(), "open question"),
                        "No error was found, but not everything could be looked at.");
            case PASS -> new HtmlVerdict("pass", "Pass: " + passed(report), sentence(report));
        };
    }

    private static String wrong(Summary summary) {
        String errors = summary.errors() == 0 ? "" : Footer.count(summary.errors(), "error");
        String warnings = summary.warnings() == 0 ? "" : Footer.count(summary.warnings(), "warning");
        return errors + (errors.isEmpty() || warnings.isEmpty() ? "" : ", ") + warnings;
    }

    private static String passed(Report report) {
        Summary summary = report.summary();
        int suppressed = report.suppressed().size();
        if (suppressed > 0) {
            return "nothing but " + Footer.count(suppressed, "suppressed finding");
        }
        return summary.infos() == 0 ? "no dead links" : "no dead links, " + Footer.count(summary.infos(), "info");
    }

    private static String sentence(Report report) {
        Summary summary = report.summary();
        if (!report.suppressed().isEmpty()) {
            return "What was found does not count by the options of this check.";
        }
        return summary.links() == 0
                ? "This environment holds no link to code that lives elsewhere."
                : summary.infos() == 0
                        ? "Everything that this environment links to is there."
                        : "The imports work; what is said below needs no action now.";
    }
}
