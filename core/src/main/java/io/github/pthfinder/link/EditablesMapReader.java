package io.github.pthfinder.link;

import io.github.pthfinder.files.PosixPath;
import io.github.pthfinder.model.Mechanism;
import io.github.pthfinder.model.Place;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The map modules of the {@code editables} library ({@code _editable_impl_*.py} of hatchling and pdm-backend, {@code
 * __editables_*.py} of pdm-pep517): one {@code F.map_module('name', '/path/to/file.py')} for each import name.
 */
final class EditablesMapReader implements HookReader {
    @Override
    public @Nullable List<Link> read(Environment environment, Hook hook, String file, PySource source) {
        if (!source.text().contains("editables")) {
            return null;
        }
        List<Link> links = new ArrayList<>();
        for (PyValue.Call call : PyCalls.in(source.text())) {
            List<PyValue> arguments = call.arguments();
            if (call.function().endsWith(".map_module")
                    && arguments.size() == 2
                    && arguments.get(0) instanceof PyValue.Str name
                    && arguments.get(1) instanceof PyValue.Str path
                    && PosixPath.isAbsolute(path.value())) {
                links.add(new Link(
                        Mechanism.EDITABLES_MAP,
                        Place.of(file, path.line()),
                        path.value(),
                        path.value(),
                        new Serves.Module(name.value(), Serves.Form.FILE)));
            }
        }
        return links.isEmpty() ? null : links;
    }
}
