package io.github.pthfinder.report;

import io.github.pthfinder.BridgeSurvey;
import io.github.pthfinder.Inventory;
import io.github.pthfinder.model.BridgeState;
import io.github.pthfinder.model.Finding;
import io.github.pthfinder.model.Report;
import io.github.pthfinder.site.PthLine;
import io.github.pthfinder.verdict.Judged;
import java.io.ByteArrayOutputStream;

/** {@code jsonl}: one object a line, each with its {@code type}; the last, {@code summary}, tells what holds for the whole. */
final class JsonLinesRenderer implements Renderer {
    @Override
    public String format() {
        return "jsonl";
    }

    @Override
    public byte[] check(Report report, Style style) {
        Lines lines = new Lines();
        for (Finding finding : report.findings()) {
            JsonOut out = lines.begin("finding");
            JsonFinding.write(out, finding);
            lines.end(out);
        }
        JsonOut out = lines.begin("summary");
        JsonHead.write(out, report, report.exitCode());
        JsonRenderer.findings(out, "suppressed", report.suppressed());
        JsonHead.errors(out, report);
        lines.end(out);
        return lines.document();
    }

    @Override
    public byte[] list(Inventory inventory, Style style) {
        Lines lines = new Lines();
        for (Judged link : inventory.links()) {
            JsonOut out = lines.begin("link");
            JsonInventory.link(out, link);
            lines.end(out);
        }
        for (PthLine line : inventory.reading().lines()) {
            JsonOut out = lines.begin("line");
            JsonInventory.line(out, line);
            lines.end(out);
        }
        JsonOut out = lines.begin("summary");
        JsonHead.write(out, inventory.report(), inventory.exitCode());
        out.field("path", inventory.reading().path());
        JsonInventory.skipped(out, inventory.reading());
        JsonInventory.fatal(out, inventory.reading().fatal());
        JsonHead.errors(out, inventory.report());
        lines.end(out);
        return lines.document();
    }

    @Override
    public byte[] bridges(BridgeSurvey survey, Style style) {
        Lines lines = new Lines();
        for (BridgeState bridge : survey.bridges()) {
            JsonOut out = lines.begin("bridge");
            JsonRenderer.bridge(out, bridge);
            lines.end(out);
        }
        JsonOut out = lines.begin("summary");
        JsonHead.write(out, survey.report(), survey.report().exitCode());
        JsonHead.errors(out, survey.report());
        lines.end(out);
        return lines.document();
    }

    /** Documents one behind the other. */
    private static final class Lines {
        private final ByteArrayOutputStream all = new ByteArrayOutputStream();

        JsonOut begin(String type) {
            return new JsonOut().object().field("type", type);
        }

        void end(JsonOut line) {
            all.writeBytes(line.end().document());
        }

        byte[] document() {
            return all.toByteArray();
        }
    }
}
