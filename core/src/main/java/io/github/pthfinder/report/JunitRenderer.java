package io.github.pthfinder.report;

import io.github.pthfinder.BridgeSurvey;
import io.github.pthfinder.Inventory;
import io.github.pthfinder.model.Finding;
import io.github.pthfinder.model.Report;
import io.github.pthfinder.model.Unverifiable;
import io.github.pthfinder.verdict.Judged;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code junit}: JUnit's XML as CI servers read it. Each link is a test case, and each finding that belongs to no link; the
 * text of a failure is what mends it.
 */
final class JunitRenderer implements Renderer {
    @Override
    public String format() {
        return "junit";
    }

    @Override
    public byte[] check(Report report, Style style) {
        return write(report, List.of());
    }

    @Override
    public byte[] check(Inventory inventory, Style style) {
        return write(inventory.report(), inventory.links());
    }

    @Override
    public byte[] list(Inventory inventory, Style style) {
        throw Renderers.onlyChecks(this);
    }

    @Override
    public byte[] bridges(BridgeSurvey survey, Style style) {
        throw Renderers.onlyChecks(this);
    }

    private static byte[] write(Report report, List<Judged> links) {
        JunitOut out = new JunitOut(failsOnWarnings(report));
        List<Finding> rest = new ArrayList<>(report.findings());
        for (Finding finding : report.findings()) {
            out.finding(finding);
        }
        for (Finding finding : report.suppressed()) {
            out.suppressed(finding);
        }
        rest.addAll(report.suppressed());
        for (Judged judged : links) {
            if (!takeOne(rest, judged)) {
                out.live(judged);
            }
        }
        for (Unverifiable error : report.errors()) {
            if (!TextRenderer.told(report, error)) {
                out.unverified(error);
            }
        }
        return out.document(report.summary().millis());
    }

    /** Where nothing but warnings made the check fail, they are what failed. */
    private static boolean failsOnWarnings(Report report) {
        return report.exitCode() == 1 && report.summary().errors() == 0;
    }

    /** Takes the finding of a link out of the list; each finding stands for one link. */
    private static boolean takeOne(List<Finding> findings, Judged judged) {
        for (int i = 0; i < findings.size(); i++) {
            Finding finding = findings.get(i);
            if (finding.mechanism() == judged.link().mechanism()
                    && finding.place().equals(judged.link().place())
                    && java.util.Objects.equals(finding.target(), judged.link().target())) {
                findings.remove(i);
                return true;
            }
        }
        return false;
    }
}
