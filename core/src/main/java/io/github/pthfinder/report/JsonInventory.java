package io.github.pthfinder.report;

import io.github.pthfinder.Inventory;
import io.github.pthfinder.link.Link;
import io.github.pthfinder.site.PthLine;
import io.github.pthfinder.site.SiteReading;
import io.github.pthfinder.verdict.Judged;

/** The JSON document of {@code list}. */
final class JsonInventory {
    private JsonInventory() {}

    static byte[] write(Inventory inventory) {
        SiteReading reading = inventory.reading();
        JsonOut out = new JsonOut().object();
        JsonHead.write(out, inventory.report(), inventory.exitCode());
        out.field("path", reading.path()).array("lines");
        for (PthLine line : reading.lines()) {
            line(out.object(), line);
            out.end();
        }
        out.endArray();
        skipped(out, reading);
        out.array("links");
        for (Judged judged : inventory.links()) {
            link(out.object(), judged);
            out.end();
        }
        out.endArray();
        fatal(out, reading.fatal());
        JsonHead.errors(out, inventory.report());
        return out.end().document();
    }

    static void line(JsonOut out, PthLine line) {
        out.field("file", line.file())
                .field("line", line.number())
                .field("kind", line.kind().word())
                .field("applied", line.applied())
                .field("reason", line.reason());
    }

    static void skipped(JsonOut out, SiteReading reading) {
        out.array("skippedFiles");
        for (SiteReading.SkippedFile skipped : reading.skipped()) {
            out.object()
                    .field("file", skipped.file())
                    .field("reason", skipped.reason())
                    .end();
        }
        out.endArray();
    }

    static void link(JsonOut out, Judged judged) {
        Link link = judged.link();
        out.field("mechanism", link.mechanism().word())
                .field("file", link.place().file())
                .field("line", link.place().line())
                .field("entry", link.entry())
                .field("target", link.target())
                .field("verdict", judged.verdict().word())
                .field("distribution", judged.distribution())
                .field("imports", judged.imports());
    }

    static void fatal(JsonOut out, SiteReading.@org.jspecify.annotations.Nullable FatalFile fatal) {
        if (fatal == null) {
            out.nothing("fatal");
            return;
        }
        out.object("fatal")
                .field("file", fatal.file())
                .field("reason", fatal.reason())
                .end();
    }
}
