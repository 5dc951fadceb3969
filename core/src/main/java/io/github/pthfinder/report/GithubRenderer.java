package io.github.pthfinder.report;

import io.github.pthfinder.BridgeSurvey;
import io.github.pthfinder.Inventory;
import io.github.pthfinder.model.Finding;
import io.github.pthfinder.model.Place;
import io.github.pthfinder.model.Report;
import io.github.pthfinder.model.Summary;
import io.github.pthfinder.model.Unverifiable;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * {@code github}: workflow commands that become annotations (docs.github.com, "Workflow commands for GitHub Actions"). GitHub
 * shows ten of each level in a step; the log has all of them, the worst first.
 */
final class GithubRenderer implements Renderer {
    private static final int SHOWN = 10;

    @Override
    public String format() {
        return "github";
    }

    @Override
    public byte[] check(Report report, Style style) {
        StringBuilder out = new StringBuilder();
        for (Finding finding : report.findings()) {
            finding(out, finding);
        }
        for (Unverifiable error : report.errors()) {
            if (!TextRenderer.told(report, error)) {
                String file = error.file();
                command(
                        out,
                        "warning",
                        file == null ? null : Place.of(file),
                        "not verified",
                        Printable.of(error.reason()));
            }
        }
        Summary summary = report.summary();
        capped(out, summary.errors(), "error");
        capped(out, summary.warnings(), "warning");
        capped(out, summary.infos(), "info");
        // No name and no path in a plain line: the runner looks for commands of its older kind anywhere in it.
        out.append(Tool.NAME)
                .append(": ")
                .append(report.status().word())
                .append(", ")
                .append(Footer.count(summary.errors(), "error"))
                .append(", ")
                .append(Footer.count(summary.warnings(), "warning"))
                .append(", ")
                .append(Footer.count(summary.infos(), "info"))
                .append(
                        report.suppressed().isEmpty()
                                ? ""
                                : ", " + report.suppressed().size() + " suppressed")
                .append(" in ")
                .append(Footer.count(summary.links(), "link"))
                .append('\n');
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] list(Inventory inventory, Style style) {
        throw Renderers.onlyChecks(this);
    }

    @Override
    public byte[] bridges(BridgeSurvey survey, Style style) {
        throw Renderers.onlyChecks(this);
    }

    private static void finding(StringBuilder out, Finding finding) {
        String level = switch (finding.severity()) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "notice";
        };
        String title = finding.rule().code() + " " + finding.rule().ruleName();
        command(out, level, finding.place(), title, Advice.text(finding));
    }

    private static void command(StringBuilder out, String level, @Nullable Place place, String title, String message) {
        out.append("::").append(level).append(' ');
        if (place != null) {
            out.append("file=").append(property(Printable.of(place.file()))).append(',');
            if (place.line() != null) {
                out.append("line=").append(place.line()).append(',');
            }
        }
        out.append("title=")
                .append(property(title))
                .append("::")
                .append(data(message))
                .append('\n');
    }

    private static void capped(StringBuilder out, int count, String level) {
        if (count > SHOWN) {
            out.append("GitHub shows ")
                    .append(SHOWN)
                    .append(" annotations of a level in a step; the lines above tell all ")
                    .append(Footer.count(count, level))
                    .append('\n');
        }
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
