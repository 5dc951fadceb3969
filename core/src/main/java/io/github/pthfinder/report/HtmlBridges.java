package io.github.pthfinder.report;

import io.github.pthfinder.BridgeSurvey;
import io.github.pthfinder.model.BridgeState;
import io.github.pthfinder.model.BridgeUse;
import io.github.pthfinder.model.Report;

/** The page of {@code bridges}: which one a check uses, what each costs, what mends the others. */
final class HtmlBridges {
    private HtmlBridges() {}

    static byte[] write(BridgeSurvey survey) {
        Report report = survey.report();
        BridgeUse use = report.bridge();
        HtmlVerdict head = use == null
                ? new HtmlVerdict("open", "No bridge answers", "Nothing could be asked.")
                : new HtmlVerdict(
                        "info", "A check asks through " + use.name(), "About " + Footer.environment(report) + ".");
        HtmlOut out = HtmlPage.begin(head);
        HtmlPage.header(out, head);
        out.close("header").markup("<main>\n");
        if (!report.errors().isEmpty()) {
            HtmlSections.open(out, "open", "Not verified");
            HtmlFindings.open(out, report.errors());
            out.close("section");
        }
        HtmlSections.open(out, "bridges", "Bridges");
        HtmlTable table =
                HtmlTable.open(out, "bridge-rows", "Ways to ask the interpreter", "Bridge", "Answers", "Cost", "Fix");
        for (BridgeState bridge : survey.bridges()) {
            row(table, bridge);
        }
        table.close();
        return HtmlPage.end(out.close("section").close("main"), Tool.NAME + " " + Tool.VERSION);
    }

    private static void row(HtmlTable table, BridgeState bridge) {
        table.row().text(bridge.name());
        String reason = bridge.reason();
        table.next().text(reason == null ? bridge.chosen() ? "yes; a check uses this one" : "yes" : "no: " + reason);
        Double millis = bridge.millis();
        table.next().text(millis == null ? "-" : Math.round(millis * 10) / 10.0 + " ms");
        table.next().text(bridge.fix() == null ? "-" : bridge.fix());
        table.endRow();
    }
}
