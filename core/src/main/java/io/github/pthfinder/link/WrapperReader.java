package io.github.pthfinder.link;

import io.github.pthfinder.files.PosixPath;
import io.github.pthfinder.model.Mechanism;
import io.github.pthfinder.model.Place;
import java.util.ArrayList;
import java.util.List;

/** The {@code __init__.py} that py-build-cmake's wrapper mode installs: it executes the project's. */
final class WrapperReader implements StubReader {
    @Override
    public List<Link> read(String module, String file, PySource source) {
        List<Link> links = new ArrayList<>();
        if (!source.text().contains("submodule_search_locations.insert")) {
            return links;
        }
        for (PyValue.Call call : PyCalls.in(source.text())) {
            if (call.function().endsWith("spec_from_file_location")
                    && call.arguments().size() == 2
                    && call.arguments().get(1) instanceof PyValue.Str path
                    && PosixPath.isAbsolute(path.value())) {
                links.add(new Link(
                        Mechanism.PY_BUILD_CMAKE,
                        Place.of(file, path.line()),
                        path.value(),
                        path.value(),
                        new Serves.Module(module, Serves.Form.STUB)));
            }
        }
        return links;
    }
}
