package io.github.pthfinder.report;

import io.github.pthfinder.Inventory;
import io.github.pthfinder.model.Report;
import io.github.pthfinder.model.Unverifiable;
import io.github.pthfinder.site.PthLine;
import io.github.pthfinder.site.SiteReading;
import io.github.pthfinder.verdict.Judged;

/** The text of {@code list}: path, lines by file, links. */
final class TextInventory {
    private TextInventory() {}

    static byte[] write(Inventory inventory, Style style) {
        TextOut out = new TextOut(style);
        Report report = inventory.report();
        SiteReading reading = inventory.reading();
        fatal(out, reading.fatal());
        for (Unverifiable error : report.errors()) {
            TextRenderer.unverified(out, error);
        }
        heading(out, "appended to sys.path", reading.path().size());
        for (String entry : reading.path()) {
            out.line("  " + Printable.of(entry));
        }
        lines(out, reading);
        heading(out, "files passed over", reading.skipped().size());
        for (SiteReading.SkippedFile skipped : reading.skipped()) {
            out.line("  " + Printable.of(skipped.file()) + ": " + Printable.of(skipped.reason()));
        }
        heading(out, "links", inventory.links().size());
        for (Judged judged : inventory.links()) {
            link(out, judged);
        }
        if (style.verbose()) {
            TextRenderer.verbose(out, report);
        }
        if (!style.quiet()) {
            out.line("");
            Footer.rewrites(out, report);
            out.line(Footer.count(inventory.links().size(), "link") + ", "
                    + Footer.count(reading.lines().size(), "line") + " in " + Footer.environment(report));
        }
        return out.bytes();
    }

    private static void heading(TextOut out, String title, int size) {
        if (size > 0) {
            if (!out.isEmpty()) {
                out.line("");
            }
            out.line(title);
        }
    }

    private static void lines(TextOut out, SiteReading reading) {
        heading(out, ".pth lines", reading.lines().size());
        String file = "";
        for (PthLine line : reading.lines()) {
            if (!line.file().equals(file)) {
                file = line.file();
                out.line("  " + Printable.of(file));
            }
            String state = line.applied() ? "applied" : line.reason() == null ? "-" : line.reason();
            out.line("  " + pad(Integer.toString(line.number()), -5) + "  "
                    + pad(line.kind().word(), 7) + "  " + Printable.of(line.text())
                    + (state.equals("-") ? "" : "  (" + Printable.of(state) + ")"));
        }
    }

    private static void link(TextOut out, Judged judged) {
        String owner =
                judged.distribution() == null ? "-" : judged.distribution().title();
        String target = judged.link().target();
        out.line("  " + pad(judged.verdict().word(), 14) + "  "
                + pad(judged.link().mechanism().word(), 17) + "  "
                + pad(Printable.of(owner), 24) + "  "
                + Headline.place(judged.link().place())
                + (target == null ? "" : " -> " + Printable.of(target)));
    }

    private static void fatal(TextOut out, SiteReading.@org.jspecify.annotations.Nullable FatalFile fatal) {
        if (fatal != null) {
            out.level(
                    "FAIL", "Python cannot start: " + Printable.of(fatal.file()) + ": " + Printable.of(fatal.reason()));
        }
    }

    /** Padded on the right up to {@code width}, on the left for a negative one. */
    private static String pad(String text, int width) {
        StringBuilder padded = new StringBuilder(text);
        for (int missing = Math.abs(width) - text.length(); missing > 0; missing--) {
            if (width < 0) {
                padded.insert(0, ' ');
            } else {
                padded.append(' ');
            }
        }
        return padded.toString();
    }
}
