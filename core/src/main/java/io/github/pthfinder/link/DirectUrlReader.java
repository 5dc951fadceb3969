package io.github.pthfinder.link;

import io.github.pthfinder.files.Content;
import io.github.pthfinder.files.FileView;
import io.github.pthfinder.files.PosixPath;
import io.github.pthfinder.model.Mechanism;
import io.github.pthfinder.model.Place;
import io.github.pthfinder.site.Installed;
import java.util.ArrayList;
import java.util.List;

/** The {@code direct_url.json} of editable installs (PEP 610): a record of the project's root, nothing imports through it. */
final class DirectUrlReader implements LinkReader {
    @Override
    public List<Link> read(Environment environment) {
        FileView files = environment.files();
        List<Link> links = new ArrayList<>();
        for (Installed installed : environment.distributions().all()) {
            String file = PosixPath.join(installed.metadata(), "direct_url.json");
            Content content = files.read(file, Content.TEXT_CAP);
            if (Unreadable.is(content)) {
                links.add(Unreadable.link(Mechanism.DIRECT_URL, file, content));
                continue;
            }
            DirectUrl url = content.ok() ? DirectUrl.parse(content.text()) : null;
            if (url != null && url.editable() && url.path() != null) {
                links.add(new Link(Mechanism.DIRECT_URL, Place.of(file), url.url(), url.path(), new Serves.Metadata()));
            }
        }
        return links;
    }
}
