package io.github.pthfinder.link;

import io.github.pthfinder.model.Mechanism;
import io.github.pthfinder.site.Distributions;
import io.github.pthfinder.site.PyVersion;
import io.github.pthfinder.site.SiteReader;
import io.github.pthfinder.site.SiteReading;
import io.github.pthfinder.testing.MemoryFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A site directory in memory whose links are read. */
final class LinkCase {
    static final String SITE = "/env/lib/python3.10/site-packages";

    final MemoryFiles files = new MemoryFiles().directory(SITE);

    LinkCase file(String name, String text) {
        files.file(SITE + "/" + name, text);
        return this;
    }

    Environment environment() {
        PyVersion version = new PyVersion(3, 10, 13);
        SiteReading reading = SiteReader.read(files, version, List.of(SITE), List.of());
        return Environment.of(files, version, reading, Distributions.in(files, reading.sites()), List.of(), Map.of());
    }

    List<Link> links(Mechanism mechanism) {
        List<Link> links = new ArrayList<>();
        for (Link link : Links.in(environment())) {
            if (link.mechanism() == mechanism) {
                links.add(link);
            }
        }
        return links;
    }

    /** Name of the file, line and target of each link. */
    List<String> read(Mechanism mechanism) {
        List<String> out = new ArrayList<>();
        for (Link link : links(mechanism)) {
            String file = link.place().file().substring(SITE.length() + 1);
            Integer line = link.place().line();
            out.add(file + (line == null ? "" : ":" + line) + " -> " + link.target());
        }
        return out;
    }
}
