package io.github.pthfinder.link;

import io.github.pthfinder.files.Content;
import io.github.pthfinder.files.PosixPath;
import io.github.pthfinder.files.PythonText;
import io.github.pthfinder.model.Mechanism;
import io.github.pthfinder.model.Place;
import io.github.pthfinder.site.SiteReading;
import java.util.ArrayList;
import java.util.List;

/**
 * The {@code .egg-link} files of setuptools' develop command before 80. Only the first line that is not blank counts, as
 * for pip and pkg_resources; the second tells where {@code setup.py} is.
 */
final class EggLinkReader implements LinkReader {
    static final String SUFFIX = ".egg-link";

    @Override
    public List<Link> read(Environment environment) {
        List<Link> links = new ArrayList<>();
        for (SiteReading.SiteDirectory site : environment.reading().sites()) {
            for (String name : site.names()) {
                if (name.endsWith(SUFFIX)) {
                    read(links, environment, site.dir(), PosixPath.join(site.dir(), name));
                }
            }
        }
        return links;
    }

    private static void read(List<Link> links, Environment environment, String site, String file) {
        Content content = environment.files().read(file, Content.TEXT_CAP);
        if (Unreadable.is(content)) {
            links.add(Unreadable.link(Mechanism.EGG_LINK, file, content));
            return;
        }
        String text = PythonText.fsDecode(content.bytes());
        int number = 0;
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            String line = (end < 0 ? text.substring(start) : text.substring(start, end)).strip();
            number++;
            if (!line.isEmpty()) {
                String target = PosixPath.normalize(PosixPath.join(site, line));
                links.add(new Link(Mechanism.EGG_LINK, Place.of(file, number), line, target, new Serves.SearchPath()));
                return;
            }
            start = end < 0 ? text.length() : end + 1;
        }
    }
}
