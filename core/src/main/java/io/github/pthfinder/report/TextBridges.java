package io.github.pthfinder.report;

import io.github.pthfinder.BridgeSurvey;
import io.github.pthfinder.model.BridgeState;
import io.github.pthfinder.model.Report;
import io.github.pthfinder.model.Unverifiable;

/** The text of {@code bridges}: one line a bridge, under it what mends it, last what a check would do. */
final class TextBridges {
    private TextBridges() {}

    static byte[] write(BridgeSurvey survey, Style style) {
        TextOut out = new TextOut(style);
        for (BridgeState bridge : survey.bridges()) {
            bridge(out, bridge);
        }
        if (!style.quiet()) {
            out.line("");
            out.line(outcome(survey.report()));
        }
        return out.bytes();
    }

    private static void bridge(TextOut out, BridgeState bridge) {
        Double millis = bridge.millis();
        String name = bridge.name() + (millis == null ? "" : " (" + tenths(millis) + " ms)");
        String reason = bridge.reason();
        if (reason == null) {
            out.level("OK", name + (bridge.chosen() ? ": a check uses this one" : ""));
            return;
        }
        out.level("NO", name + ": " + Printable.of(reason));
        if (bridge.fix() != null) {
            out.line("      fix:   " + Printable.of(bridge.fix()));
        }
    }

    private static String outcome(Report report) {
        if (report.bridge() != null) {
            return "asked about " + Footer.environment(report);
        }
        String why = "";
        for (Unverifiable error : report.errors()) {
            why = why.isEmpty() ? ": " + Printable.of(error.reason()) : why;
        }
        return "a check cannot verify anything" + why;
    }

    private static String tenths(double millis) {
        return String.valueOf(Math.round(millis * 10) / 10.0);
    }
}
