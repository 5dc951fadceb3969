package io.github.pthfinder.link;

import io.github.pthfinder.files.FileView;
import io.github.pthfinder.files.Inside;
import io.github.pthfinder.files.PosixPath;
import io.github.pthfinder.site.Distributions;
import io.github.pthfinder.site.Installed;
import java.util.ArrayList;
import java.util.List;

/** Files that some distributions have beside their metadata. Most have none, and a question is cheaper than a try. */
final class MetadataFiles {
    private MetadataFiles() {}

    /** The distributions whose metadata directory holds an entry of that name, in order. */
    static List<Installed> having(FileView files, Distributions distributions, String name) {
        List<Installed> having = new ArrayList<>();
        String site = "";
        Inside inside = files.inside(site);
        for (Installed installed : distributions.all()) {
            if (!installed.site().equals(site)) {
                site = installed.site();
                inside = files.inside(site);
            }
            if (inside.exists(PosixPath.name(installed.metadata()) + "/" + name)) {
                having.add(installed);
            }
        }
        return having;
    }
}
