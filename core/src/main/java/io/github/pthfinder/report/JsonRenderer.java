package io.github.pthfinder.report;

import io.github.pthfinder.BridgeSurvey;
import io.github.pthfinder.Inventory;
import io.github.pthfinder.model.BridgeState;
import io.github.pthfinder.model.Finding;
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
            bridge(out.object(), bridge);
            out.end();
        }
        out.endArray();
        JsonHead.errors(out, survey.report());
        return out.end().document();
    }

    static void findings(JsonOut out, String name, List<Finding> findings) {
        out.array(name);
        for (Finding finding : findings) {
            JsonFinding.write(out.object(), finding);
            out.end();
        }
        out.endArray();
    }

    static void bridge(JsonOut out, BridgeState bridge) {
        out.field("name", bridge.name())
                .field("usable", bridge.usable())
                .field("chosen", bridge.chosen())
                .millis("millis", bridge.millis())
                .field("reason", bridge.reason())
                .field("fix", bridge.fix());
    }
}
