package io.github.pthfinder.report;

import io.github.pthfinder.advice.Platforms;
import io.github.pthfinder.model.BridgeUse;
import io.github.pthfinder.model.PathRewrite;
import io.github.pthfinder.model.Python;
import io.github.pthfinder.model.Report;
import io.github.pthfinder.model.Summary;

/** The last line of a text: what was checked, and what came out. */
final class Footer {
    private Footer() {}

    static void write(TextOut out, Report report) {
        if (!out.isEmpty()) {
            out.line("");
        }
        rewrites(out, report);
        if (isClean(report)) {
            out.level("OK", sentence(report));
        } else {
            out.line(sentence(report));
        }
    }

    /** What the files do not hold, but were read as. */
    static void rewrites(TextOut out, Report report) {
        for (PathRewrite rewrite : report.rewrites()) {
            String platform = rewrite.platform();
            out.line("read as if " + (platform == null ? "moved" : "rewritten by " + Platforms.title(platform)) + ": "
                    + Printable.of(rewrite.from()) + " -> " + Printable.of(rewrite.to()));
        }
    }

    /** Whether nothing was found and nothing left open. */
    static boolean isClean(Report report) {
        return report.findings().isEmpty()
                && report.errors().isEmpty()
                && report.suppressed().isEmpty();
    }

    /** What was checked and what came out, without a level word. */
    static String sentence(Report report) {
        Summary summary = report.summary();
        if (isClean(report)) {
            return (summary.links() == 0 ? "no links" : count(summary.links(), "link") + ", none of them dead,")
                    + " in " + environment(report);
        }
        if (report.python() == null && report.sites().isEmpty()) {
            return "nothing was checked";
        }
        return count(summary.errors(), "error") + ", " + count(summary.warnings(), "warning")
                + (summary.infos() == 0 ? "" : ", " + count(summary.infos(), "info"))
                + (report.suppressed().isEmpty()
                        ? ""
                        : ", " + report.suppressed().size() + " suppressed")
                + (report.errors().isEmpty() ? "" : ", " + report.errors().size() + " not verified")
                + " in " + count(summary.links(), "link") + " of " + environment(report);
    }

    /** For example {@code /app/.heroku/python (Python 3.10.13, asked through subprocess)}. */
    static String environment(Report report) {
        String root = report.root();
        return (report.environments().isEmpty() ? one(report) : several(report))
                + (root == null ? "" : " inside " + Printable.of(root));
    }

    private static String several(Report report) {
        return Printable.of(EnvironmentNames.all(report.environments())) + ", from their files alone,";
    }

    private static String one(Report report) {
        Python python = report.python();
        BridgeUse bridge = report.bridge();
        String where = python != null && python.prefix() != null
                ? python.prefix()
                : report.sites().isEmpty() ? "no environment" : report.sites().get(0);
        String version = python == null || python.version() == null ? "" : "Python " + python.version();
        String how = bridge == null
                ? ""
                : bridge.name().equals("files") ? "from its files alone" : "asked through " + bridge.name();
        String joint = version.isEmpty() || how.isEmpty() ? "" : ", ";
        String both = version + joint + how;
        return Printable.of(where) + (both.isEmpty() ? "" : " (" + Printable.of(both) + ")");
    }

    static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
