package io.github.pthfinder.link;

import io.github.pthfinder.model.Mechanism;
import io.github.pthfinder.model.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The {@code __editable___*_finder.py} modules of setuptools 64 and later ({@code setuptools/command/editable_wheel.py}):
 * {@code MAPPING} from import name to package directory or module path without suffix, {@code NAMESPACES} from import name
 * to directories.
 */
final class SetuptoolsFinderReader implements HookReader {
    @Override
    public @Nullable List<Link> read(Environment environment, Hook hook, String file, PySource source) {
        if (!hook.module().startsWith("__editable__")
                || !(source.assigned("MAPPING") instanceof PyValue.Mapping mapping)) {
            return null;
        }
        Map<String, PyValue> modules = table(mapping);
        Map<String, PyValue> namespaces =
                source.assigned("NAMESPACES") instanceof PyValue.Mapping table ? table(table) : Map.of();
        List<Link> links = new ArrayList<>();
        for (Map.Entry<String, PyValue> module : modules.entrySet()) {
            String name = module.getKey();
            // A namespace's hook on sys.path answers before the finder: what MAPPING says of it is one more directory.
            boolean namespace = namespaces.containsKey(name);
            if (module.getValue() instanceof PyValue.Str path && !(namespace && lists(namespaces.get(name), path))) {
                add(links, file, name, path, namespace ? Serves.Form.PORTION : Serves.Form.PACKAGE_OR_STEM);
            }
        }
        for (Map.Entry<String, PyValue> namespace : namespaces.entrySet()) {
            if (namespace.getValue() instanceof PyValue.Sequence paths) {
                for (PyValue item : paths.items()) {
                    if (item instanceof PyValue.Str path) {
                        add(links, file, namespace.getKey(), path, Serves.Form.PORTION);
                    }
                }
            }
        }
        return links;
    }

    /** A dict by its keys; of equal ones the last counts, in the place of the first. */
    private static Map<String, PyValue> table(PyValue.Mapping mapping) {
        Map<String, PyValue> table = new LinkedHashMap<>();
        for (PyValue.Entry entry : mapping.entries()) {
            if (entry.key() instanceof PyValue.Str name) {
                table.put(name.value(), entry.value());
            }
        }
        return table;
    }

    private static boolean lists(@Nullable PyValue paths, PyValue.Str path) {
        if (paths instanceof PyValue.Sequence sequence) {
            for (PyValue item : sequence.items()) {
                if (item instanceof PyValue.Str other && other.value().equals(path.value())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void add(List<Link> links, String file, String name, PyValue.Str path, Serves.Form form) {
        links.add(new Link(
                Mechanism.SETUPTOOLS_FINDER,
                Place.of(file, path.line()),
                path.value(),
                path.value(),
                new Serves.Module(name, form)));
    }
}
