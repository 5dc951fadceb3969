package io.github.pthfinder.link;

import io.github.pthfinder.files.PosixPath;
import io.github.pthfinder.model.Mechanism;
import io.github.pthfinder.model.Place;
import java.util.ArrayList;
import java.util.List;

/** Packages whose {@code __path__} is elsewhere ({@code editables}, {@code add_to_subpackage}). */
final class SubpackageReader implements StubReader {
    @Override
    public List<Link> read(String module, String file, PySource source) {
        List<Link> links = new ArrayList<>();
        if (source.assigned("__path__") instanceof PyValue.Sequence paths) {
            for (PyValue item : paths.items()) {
                if (item instanceof PyValue.Str path && PosixPath.isAbsolute(path.value())) {
                    links.add(new Link(
                            Mechanism.EDITABLES_SUBPACKAGE,
                            Place.of(file, path.line()),
                            path.value(),
                            path.value(),
                            new Serves.Module(module, Serves.Form.STUB_PATH)));
                }
            }
        }
        return links;
    }
}
