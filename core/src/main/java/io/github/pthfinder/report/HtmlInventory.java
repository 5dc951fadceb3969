package io.github.pthfinder.report;

import io.github.pthfinder.Inventory;
import io.github.pthfinder.site.PthLine;
import io.github.pthfinder.site.SiteReading;

/** The page of {@code list}: links, path, lines by file, what was passed over. It judges no environment as a whole. */
final class HtmlInventory {
    private HtmlInventory() {}

    static byte[] write(Inventory inventory) {
        SiteReading reading = inventory.reading();
        HtmlVerdict head = head(inventory);
        HtmlOut out = HtmlPage.begin(head);
        HtmlPage.header(out, head);
        out.close("header").markup("<main>\n");
        if (!inventory.report().errors().isEmpty()) {
            HtmlSections.open(out, "open", "Not verified");
            HtmlFindings.open(out, inventory.report().errors());
            out.close("section");
        }
        HtmlSections.open(out, "links", "All links");
        HtmlLinks.write(out, inventory.links());
        out.close("section");
        path(out, reading);
        lines(out, reading);
        skipped(out, reading);
        HtmlSections.open(out, "environment", "Environment");
        HtmlEnvironment.write(out, inventory.report());
        return HtmlPage.end(out.close("section").close("main"), Tool.NAME + " " + Tool.VERSION);
    }

    private static HtmlVerdict head(Inventory inventory) {
        SiteReading.FatalFile fatal = inventory.reading().fatal();
        String counts = Footer.count(inventory.links().size(), "link") + ", "
                + Footer.count(inventory.reading().lines().size(), "line");
        String of = "In " + Footer.environment(inventory.report()) + ".";
        return fatal == null
                ? new HtmlVerdict(inventory.report().errors().isEmpty() ? "info" : "open", counts, of)
                : new HtmlVerdict("fail", counts, "Python cannot start: " + fatal.file() + ": " + fatal.reason());
    }

    private static void path(HtmlOut out, SiteReading reading) {
        if (!reading.path().isEmpty()) {
            HtmlSections.open(out, "path", "Appended to sys.path");
            out.markup("<ol>\n");
            for (String entry : reading.path()) {
                out.markup("<li>").code(entry).close("li");
            }
            out.close("ol").close("section");
        }
    }

    private static void lines(HtmlOut out, SiteReading reading) {
        if (reading.lines().isEmpty()) {
            return;
        }
        HtmlSections.open(out, "lines", ".pth lines");
        HtmlTable table = HtmlTable.open(
                out, "line-rows", "Every line as Python takes it", "Where", "Kind", "Text", "What became of it");
        for (PthLine line : reading.lines()) {
            table.row().code(line.file() + ":" + line.number());
            table.next().text(line.kind().word());
            table.next().code(line.text());
            table.next().text(line.applied() ? "applied" : line.reason() == null ? "-" : line.reason());
            table.endRow();
        }
        table.close();
        out.close("section");
    }

    private static void skipped(HtmlOut out, SiteReading reading) {
        if (reading.skipped().isEmpty()) {
            return;
        }
        HtmlSections.open(out, "skipped", "Files passed over");
        HtmlTable table = HtmlTable.open(out, "skipped-rows", "Files that were not read", "File", "Reason");
        for (SiteReading.SkippedFile skipped : reading.skipped()) {
            table.row().code(skipped.file());
            table.next().text(skipped.reason());
            table.endRow();
        }
        table.close();
        out.close("section");
    }
}
