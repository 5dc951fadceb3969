package io.github.pthfinder.link;

import io.github.pthfinder.files.Content;
import io.github.pthfinder.files.FileView;
import io.github.pthfinder.files.PosixPath;
import io.github.pthfinder.files.PythonText;
import io.github.pthfinder.model.Place;
import io.github.pthfinder.site.SiteReading;
import java.util.ArrayList;
import java.util.List;

/**
 * The entry points in {@code .start} files ({@code pkg.mod:callable}), which Python 3.15 runs after all path and import lines
 * (PEP 829). Hidden files are passed over, as is one that is not UTF-8.
 */
final class StartFiles {
    private StartFiles() {}

    /**
     * A line.
     *
     * @param module what is imported, before the colon
     */
    record Entry(String site, Place place, String text, String module) {}

    static List<Entry> in(FileView files, SiteReading reading) {
        List<Entry> entries = new ArrayList<>();
        for (SiteReading.SiteDirectory site : reading.sites()) {
            for (String name : site.names()) {
                if (name.endsWith(".start") && !name.startsWith(".")) {
                    read(entries, files, site.dir(), PosixPath.join(site.dir(), name));
                }
            }
        }
        return entries;
    }

    private static void read(List<Entry> entries, FileView files, String site, String file) {
        Content content = files.read(file, Content.TEXT_CAP);
        String text = content.ok() ? PythonText.decodeStrict(content.bytes()) : null;
        int number = 0;
        for (int start = 0; text != null && start < text.length(); ) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            number++;
            String line = text.substring(start, end).strip();
            line = number == 1 && line.startsWith("\uFEFF") ? line.substring(1).strip() : line;
            int colon = line.indexOf(':');
            if (colon > 0 && !line.startsWith("#")) {
                entries.add(new Entry(
                        site,
                        Place.of(file, number),
                        line,
                        line.substring(0, colon).strip()));
            }
            start = end + 1;
        }
    }
}
