package io.github.pthfinder.report;

import io.github.pthfinder.BridgeSurvey;
import io.github.pthfinder.Inventory;
import io.github.pthfinder.model.BridgeUse;
import io.github.pthfinder.model.CheckedEnvironment;
import io.github.pthfinder.model.Finding;
import io.github.pthfinder.model.Fix;
import io.github.pthfinder.model.Platform;
import io.github.pthfinder.model.Report;
import io.github.pthfinder.model.Unverifiable;
import io.github.pthfinder.model.Verdict;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** {@code text}: for a person and for log lines; the worst first, the summary last. */
final class TextRenderer implements Renderer {
    @Override
    public String format() {
        return "text";
    }

    @Override
    public byte[] check(Report report, Style style) {
        TextOut out = new TextOut(style);
        String said = "";
        for (Finding finding : report.findings()) {
            finding(out, report, finding);
            String fixes = fixes(finding);
            // One dead path often stands in two places, which one fix mends.
            out.text(fixes.isEmpty() || !fixes.equals(said) ? fixes : "      fix:   the same\n");
            said = fixes;
        }
        for (Unverifiable error : report.errors()) {
            if (!told(report, error)) {
                unverified(out, error);
            }
        }
        if (style.verbose()) {
            verbose(out, report);
        }
        if (!style.quiet()) {
            Footer.write(out, report);
        }
        return out.bytes();
    }

    @Override
    public byte[] list(Inventory inventory, Style style) {
        return TextInventory.write(inventory, style);
    }

    @Override
    public byte[] bridges(BridgeSurvey survey, Style style) {
        return TextBridges.write(survey, style);
    }

    private static void finding(TextOut out, Report report, Finding finding) {
        String level = switch (finding.severity()) {
            case ERROR -> "FAIL";
            case WARNING -> "WARN";
            case INFO -> "INFO";
        };
        out.level(level, Headline.of(finding));
        if (!report.environments().isEmpty()) {
            String environment = EnvironmentNames.of(report, finding.place().file());
            if (environment != null) {
                out.line("      in:    " + Printable.of(environment));
            }
        }
        String cause = Cause.of(finding);
        if (cause != null) {
            out.line("      cause: " + cause);
        }
        if (finding.candidate() != null) {
            out.line("      found: " + Printable.of(finding.candidate()) + " exists and holds the same package");
        }
    }

    private static String fixes(Finding finding) {
        StringBuilder text = new StringBuilder();
        for (Fix fix : finding.fixes()) {
            text.append("      fix:   ").append(Printable.of(fix.text())).append('\n');
            if (fix.command() != null) {
                text.append("             $ ")
                        .append(Printable.command(fix.command()))
                        .append('\n');
            }
        }
        return text.toString();
    }

    /** Whether a finding has said it already. */
    static boolean told(Report report, Unverifiable error) {
        for (Finding finding : report.findings()) {
            if (finding.verdict() == Verdict.UNVERIFIED
                    && finding.place().file().equals(error.file())) {
                return true;
            }
        }
        return false;
    }

    static void unverified(TextOut out, Unverifiable error) {
        String reason = Printable.of(error.reason());
        out.level("UNVERIFIED", error.file() == null ? reason : Printable.of(error.file()) + ": " + reason);
    }

    private static Collection<String> sites(Report report) {
        if (report.environments().isEmpty()) {
            return report.sites();
        }
        Set<String> sites = new LinkedHashSet<>();
        for (CheckedEnvironment environment : report.environments()) {
            sites.addAll(environment.sites());
        }
        return sites;
    }

    static void verbose(TextOut out, Report report) {
        if (!out.isEmpty()) {
            out.line("");
        }
        BridgeUse bridge = report.bridge();
        if (bridge != null) {
            for (BridgeUse.PassedOver other : bridge.passedOver()) {
                out.line("passed over: " + other.name() + " bridge: " + Printable.of(other.reason()));
            }
            out.line("bridge:      " + bridge.name());
        }
        for (String site : sites(report)) {
            out.line("site:        " + Printable.of(site));
        }
        Platform platform = report.platform();
        if (platform != null) {
            out.line("platform:    " + platform.name()
                    + (platform.buildDir() == null ? "" : ", built in " + Printable.of(platform.buildDir())));
        }
        for (Finding finding : report.suppressed()) {
            out.line("suppressed:  " + finding.rule().code() + " " + Headline.of(finding));
        }
        int dead = 0;
        for (Finding finding : report.findings()) {
            dead += finding.mechanism() == null ? 0 : 1;
        }
        out.line("read:        " + Footer.count(report.summary().files(), "file") + " with "
                + Footer.count(report.summary().links(), "link") + ", " + dead + " of them in the findings above");
    }
}
