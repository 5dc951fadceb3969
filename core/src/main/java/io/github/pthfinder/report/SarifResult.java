package io.github.pthfinder.report;

import io.github.pthfinder.model.Finding;
import io.github.pthfinder.model.Report;
import io.github.pthfinder.model.Severity;
import io.github.pthfinder.policy.Fingerprint;
import org.jspecify.annotations.Nullable;

/** Writes findings as results of SARIF. */
final class SarifResult {
    /** The name by which GitHub and others know the root of the checkout. */
    static final String ROOT = "%SRCROOT%";

    private final JsonOut out;
    private final String root;
    private final Fingerprint fingerprint;

    SarifResult(JsonOut out, String root, Report report) {
        this.out = out;
        this.root = root;
        this.fingerprint = Fingerprint.in(report);
    }

    void write(Finding finding, boolean suppressed) {
        out.object()
                .field("ruleId", finding.rule().code())
                .field("ruleIndex", finding.rule().ordinal())
                .field("level", level(finding.severity()));
        out.object("message").field("text", Advice.text(finding)).end();
        location(finding);
        String print = fingerprint.of(finding);
        out.object("partialFingerprints")
                // The first is ours; the second is what GitHub compares, and cannot make of files that it does not
                // have.
                .field("pthfinder/v1", print)
                .field("primaryLocationLineHash", print + ":1")
                .end();
        if (suppressed) {
            out.array("suppressions").object().field("kind", "external").end().endArray();
        }
        out.object("properties")
                .field("verdict", finding.verdict().word())
                .field(
                        "mechanism",
                        finding.mechanism() == null ? null : finding.mechanism().word())
                .field("target", finding.target() == null ? null : Printable.of(finding.target()))
                .end();
        out.end();
    }

    private void location(Finding finding) {
        out.array("locations").object().object("physicalLocation");
        artifact(out, root, finding.place().file());
        Integer line = finding.place().line();
        if (line != null) {
            out.object("region").field("startLine", line);
            if (finding.entry() != null) {
                out.object("snippet")
                        .field("text", Printable.of(finding.entry()))
                        .end();
            }
            out.end();
        }
        out.end();
        if (finding.distribution() != null) {
            out.array("logicalLocations")
                    .object()
                    .field("name", Printable.name(finding.distribution().name()))
                    .field("kind", "package")
                    .end()
                    .endArray();
        }
        out.end().endArray();
    }

    static void artifact(JsonOut out, String root, String file) {
        out.object("artifactLocation");
        if (file.startsWith(root) && file.length() > root.length()) {
            out.field("uri", FileUri.relative(file.substring(root.length()))).field("uriBaseId", ROOT);
        } else {
            out.field("uri", FileUri.of(file));
        }
        out.end();
    }

    static String level(@Nullable Severity severity) {
        if (severity == null) {
            return "none";
        }
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }
}
