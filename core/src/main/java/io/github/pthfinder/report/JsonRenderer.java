package io.github.pthfinder.report;

import io.github.pthfinder.BridgeSurvey;
import io.github.pthfinder.Inventory;
import io.github.pthfinder.model.BridgeState;
import io.github.pthfinder.model.Finding;
import io.github.pthfinder.model.Fix;
import io.github.pthfinder.model.Origin;
import io.github.pthfinder.model.Report;
import java.util.List;

/** {@code json}: one document, every field always there. */
final class JsonRenderer implements Renderer {
    @Override
    public String format() {
        return "json";
    }

    @Override
    public byte[] check(Report report, Style style) {
        JsonOut out = new JsonOut().object();
        JsonHead.write(out, report, report.exitCode());
        findings(out, "findings", report.findings());
        findings(out, "suppressed", report.suppressed());
        JsonHead.errors(out, report);
        return out.end().document();
    }

    @Override
    public byte[] list(Inventory inventory, Style style) {
        return JsonInventory.write(inventory);
    }

    @Override
    public byte[] bridges(BridgeSurvey survey, Style style) {
        JsonOut out = new JsonOut().object();
        JsonHead.write(out, survey.report(), survey.report().exitCode());
        out.array("bridges");
        for (BridgeState bridge : survey.bridges()) {
            out.object()
                    .field("name", bridge.name())
                    .field("usable", bridge.usable())
                    .field("chosen", bridge.chosen())
                    .millis("millis", bridge.millis())
                    .field("reason", bridge.reason())
                    .field("fix", bridge.fix())
                    .end();
        }
        out.endArray();
        JsonHead.errors(out, survey.report());
        return out.end().document();
    }

    private static void findings(JsonOut out, String name, List<Finding> findings) {
        out.array(name);
        for (Finding finding : findings) {
            finding(out.object(), finding);
            out.end();
        }
        out.endArray();
    }

    private static void finding(JsonOut out, Finding finding) {
        out.field("code", finding.rule().code())
                .field("rule", finding.rule().ruleName())
                .field("severity", finding.severity().word())
                .field("verdict", finding.verdict().word())
                .field(
                        "mechanism",
                        finding.mechanism() == null ? null : finding.mechanism().word())
                .field("file", finding.place().file())
                .field("line", finding.place().line())
                .field("entry", finding.entry())
                .field("target", finding.target())
                .field("firstMissing", finding.firstMissing())
                .field("distribution", finding.distribution())
                .field("imports", finding.imports())
                .field("importsKnown", finding.importsKnown());
        origin(out, finding);
        out.field("candidate", finding.candidate()).field("message", finding.message());
        out.array("fixes");
        for (Fix fix : finding.fixes()) {
            out.object()
                    .field("text", fix.text())
                    .field("command", fix.command())
                    .end();
        }
        out.endArray();
    }

    private static void origin(JsonOut out, Finding finding) {
        Origin origin = finding.origin();
        if (origin == null) {
            out.nothing("origin");
            return;
        }
        out.object("origin")
                .field("platform", origin.platform())
                .field("buildId", origin.buildId())
                .field("relation", origin.relation().word())
                .field("reason", origin.reason())
                .end();
    }
}
