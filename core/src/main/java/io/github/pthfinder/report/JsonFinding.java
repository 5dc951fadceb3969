package io.github.pthfinder.report;

import io.github.pthfinder.model.Finding;
import io.github.pthfinder.model.Fix;
import io.github.pthfinder.model.Origin;

/** The fields of a finding, in every document that is made of JSON. */
final class JsonFinding {
    private JsonFinding() {}

    static void write(JsonOut out, Finding finding) {
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
