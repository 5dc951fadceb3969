package io.github.pthfinder.report;

import io.github.pthfinder.BridgeSurvey;
import io.github.pthfinder.model.BridgeState;
import io.github.pthfinder.model.Report;
import io.github.pthfinder.model.Unverifiable;

/** The text of {@code bridges}: one line a bridge, under it what mends it, last what was asked about. */
final class TextBridges {
    private TextBridges() {}

    static byte[] write(BridgeSurvey survey, Style style) {
        TextOut out = new TextOut(style);
        for (BridgeState bridge : survey.bridges()) {
            // Without an environment nobody was asked, and the error says all.
            if (bridge.millis() != null) {
                bridge(out, bridge);
            }
        }
        Report report = survey.report();
        for (Unverifiable error : report.errors()) {
            TextRenderer.unverified(out, error);
        }
        if (!style.quiet() && report.bridge() != null) {
            out.line("");
            out.line("asked about " + Footer.environment(report));
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

    private static String tenths(double millis) {
        return String.valueOf(Math.round(millis * 10) / 10.0);
    }
}
