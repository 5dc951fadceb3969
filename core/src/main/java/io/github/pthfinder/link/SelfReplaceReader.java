package io.github.pthfinder.link;

import io.github.pthfinder.files.PosixPath;
import io.github.pthfinder.model.Mechanism;
import io.github.pthfinder.model.Place;
import java.util.ArrayList;
import java.util.List;

/** Modules that replace themselves by a file elsewhere ({@code editables}, {@code self_replace}). */
final class SelfReplaceReader implements StubReader {
    @Override
    public List<Link> read(String module, String file, PySource source) {
        List<Link> links = new ArrayList<>();
        if (!source.text().contains("import_from_path(__name__")) {
            return links;
        }
        for (PyValue.Call call : PyCalls.in(source.text())) {
            if (call.function().equals("import_from_path")
                    && call.arguments().size() == 2
                    && call.arguments().get(1) instanceof PyValue.Str path
                    && PosixPath.isAbsolute(path.value())) {
                links.add(new Link(
                        Mechanism.EDITABLES_SELF_REPLACE,
                        Place.of(file, path.line()),
                        path.value(),
                        path.value(),
                        new Serves.Module(module, Serves.Form.STUB)));
            }
        }
        return links;
    }
}
