package io.github.pthfinder.report;

import io.github.pthfinder.Inventory;
import io.github.pthfinder.model.Report;
import io.github.pthfinder.model.Unverifiable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sections of a report below its verdict; a section that would be empty is not there. */
final class HtmlSections {
    private final HtmlOut out;
    private final Report report;
    private final List<Unverifiable> errors = new ArrayList<>();
    private final @Nullable Inventory inventory;

    /** {@code inventory} is null where only findings are known. */
    HtmlSections(HtmlOut out, Report report, @Nullable Inventory inventory) {
        this.out = out;
        this.report = report;
        this.inventory = inventory;
        for (Unverifiable error : report.errors()) {
            if (!TextRenderer.told(report, error)) {
                errors.add(error);
            }
        }
    }

    void navigation() {
        out.markup("<nav aria-label=\"On this page\"><ul>\n");
        jump("findings", "Findings", !report.findings().isEmpty());
        jump("open", "Not verified", !errors.isEmpty());
        jump("suppressed", "Suppressed", !report.suppressed().isEmpty());
        jump("links", "All links", inventory != null);
        jump("environment", "Environment", true);
        out.markup("</ul></nav>\n");
    }

    void write() {
        if (!report.findings().isEmpty()) {
            open(out, "findings", "Findings");
            HtmlFindings.write(out, report.findings());
            out.close("section");
        }
        if (!errors.isEmpty()) {
            open(out, "open", "Not verified");
            HtmlFindings.open(out, errors);
            out.close("section");
        }
        if (!report.suppressed().isEmpty()) {
            open(out, "suppressed", "Suppressed");
            HtmlFindings.write(out, report.suppressed());
            out.close("section");
        }
        if (inventory != null) {
            open(out, "links", "All links");
            HtmlLinks.write(out, inventory.links());
            out.close("section");
        }
        open(out, "environment", "Environment");
        HtmlEnvironment.write(out, report);
        out.close("section");
    }

    private void jump(String id, String title, boolean there) {
        if (there) {
            out.markup("<li>").element("a", title, "href", "#" + id).markup("</li>\n");
        }
    }

    static void open(HtmlOut out, String id, String title) {
        out.open("section", "aria-labelledby", id).element("h2", title, "id", id);
    }
}
