package io.github.pthfinder.link;

import io.github.pthfinder.files.Content;
import io.github.pthfinder.model.Mechanism;
import io.github.pthfinder.model.Place;
import java.util.ArrayList;
import java.util.List;

/** The {@code direct_url.json} of editable installs (PEP 610): a record of the project's root, nothing imports through it. */
final class DirectUrlReader implements LinkReader {
    @Override
    public List<Link> read(Environment environment) {
        List<Link> links = new ArrayList<>();
        for (EditableProject project : environment.projects()) {
            Content failure = project.failure();
            links.add(
                    failure != null
                            ? Unreadable.link(Mechanism.DIRECT_URL, project.file(), failure)
                            : new Link(
                                    Mechanism.DIRECT_URL,
                                    Place.of(project.file()),
                                    project.url(),
                                    project.root(),
                                    new Serves.Metadata()));
        }
        return links;
    }
}
