package io.github.pthfinder.report;

import io.github.pthfinder.BridgeSurvey;
import io.github.pthfinder.Inventory;
import io.github.pthfinder.model.Finding;
import io.github.pthfinder.model.Report;
import io.github.pthfinder.model.Rule;
import io.github.pthfinder.model.Unverifiable;
import java.util.List;

/**
 * {@code sarif}: SARIF 2.1.0 (OASIS), for code scanning. Files below the working directory are named relative to it, because
 * services look for them in their checkout.
 */
final class SarifRenderer implements Renderer {
    /** GitHub refuses a file with more. */
    static final int MOST_RESULTS = 25_000;

    private static final String NO_PATH = "\0";

    private final String root;

    SarifRenderer() {
        this(System.getProperty("user.dir", "/"));
    }

    SarifRenderer(String root) {
        this.root = root.endsWith("/") ? root : root + "/";
    }

    @Override
    public String format() {
        return "sarif";
    }

    @Override
    public byte[] check(Report report, Style style) {
        JsonOut out = new JsonOut()
                .object()
                .field("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
                .field("version", "2.1.0")
                .array("runs")
                .object();
        out.object("tool").object("driver");
        out.field("name", Tool.NAME).field("version", Tool.VERSION).field("informationUri", Tool.HOME);
        rules(out);
        out.end().end();
        out.object("originalUriBaseIds")
                .object(SarifResult.ROOT)
                .field("uri", FileUri.of(root))
                .end()
                .end();
        invocation(out, report);
        out.field("columnKind", "utf16CodeUnits").array("results");
        SarifResult results = new SarifResult(out, below(report), report);
        int left = MOST_RESULTS;
        left = results(results, report.findings(), false, left);
        results(results, report.suppressed(), true, left);
        return out.endArray().end().endArray().end().document();
    }

    @Override
    public byte[] list(Inventory inventory, Style style) {
        throw Renderers.onlyChecks(this);
    }

    @Override
    public byte[] bridges(BridgeSurvey survey, Style style) {
        throw Renderers.onlyChecks(this);
    }

    private static int results(SarifResult results, List<Finding> findings, boolean suppressed, int left) {
        int written = Math.min(left, findings.size());
        for (Finding finding : findings.subList(0, written)) {
            results.write(finding, suppressed);
        }
        return left - written;
    }

    private static void rules(JsonOut out) {
        out.array("rules");
        for (Rule rule : Rule.values()) {
            RulePage page = RulePage.of(rule);
            out.object().field("id", rule.code()).field("name", rule.ruleName());
            out.object("shortDescription").field("text", page.summary()).end();
            out.object("fullDescription").field("text", page.summary()).end();
            out.object("help")
                    .field("text", page.consequence() + "\n\n" + page.fix())
                    .field("markdown", page.markdown())
                    .end();
            out.object("defaultConfiguration")
                    .field("level", SarifResult.level(rule.verdict().severity()))
                    .end();
            out.object("properties")
                    .field("tags", List.of("python", "environment"))
                    .end();
            out.end();
        }
        out.endArray();
    }

    private void invocation(JsonOut out, Report report) {
        out.array("invocations")
                .object()
                .field("executionSuccessful", report.errors().isEmpty())
                .field("exitCode", report.exitCode())
                .array("toolExecutionNotifications");
        for (Unverifiable error : report.errors()) {
            notification(out, Printable.of(error.reason()), error.file(), below(report));
        }
        int over = report.findings().size() + report.suppressed().size() - MOST_RESULTS;
        if (over > 0) {
            notification(out, over + " more findings are left out: services take no more results at once", null, root);
        }
        out.endArray().end().endArray();
    }

    /** Paths inside of another machine's file system have nothing to do with this machine's working directory. */
    private String below(Report report) {
        return report.root() == null ? root : NO_PATH;
    }

    private static void notification(
            JsonOut out, String text, @org.jspecify.annotations.Nullable String file, String root) {
        out.object()
                .field("level", "error")
                .object("message")
                .field("text", text)
                .end();
        if (file != null) {
            out.array("locations").object().object("physicalLocation");
            SarifResult.artifact(out, root, file);
            out.end().end().endArray();
        }
        out.end();
    }
}
