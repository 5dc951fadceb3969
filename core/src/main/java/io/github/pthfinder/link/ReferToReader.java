package io.github.pthfinder.link;

import io.github.pthfinder.files.Content;
import io.github.pthfinder.files.PosixPath;
import io.github.pthfinder.model.Mechanism;
import io.github.pthfinder.model.Place;
import io.github.pthfinder.site.Installed;
import java.util.ArrayList;
import java.util.List;

/**
 * The {@code REFER_TO} that PDM puts beside the metadata of a package whose files are links into its cache: a record. What
 * breaks when the cache is gone, the links themselves tell; hard links live on.
 */
final class ReferToReader implements LinkReader {
    @Override
    public List<Link> read(Environment environment) {
        List<Link> links = new ArrayList<>();
        List<Installed> having = MetadataFiles.having(environment.files(), environment.distributions(), "REFER_TO");
        for (Installed installed : having) {
            String file = PosixPath.join(installed.metadata(), "REFER_TO");
            Content content = environment.files().read(file, Content.TEXT_CAP);
            String path = content.text().strip();
            if (Unreadable.is(content)) {
                links.add(Unreadable.link(Mechanism.REFER_TO, file, content));
            } else if (PosixPath.isAbsolute(path) && path.indexOf('\n') < 0) {
                String target = PosixPath.normalize(path);
                links.add(new Link(Mechanism.REFER_TO, Place.of(file, 1), path, target, new Serves.Metadata()));
            }
        }
        return links;
    }
}
