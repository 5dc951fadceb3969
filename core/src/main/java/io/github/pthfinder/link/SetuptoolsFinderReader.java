package io.github.pthfinder.link;

import io.github.pthfinder.model.Mechanism;
import io.github.pthfinder.model.Place;
import java.util.ArrayList;
import java.util.List;
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
        List<Link> links = new ArrayList<>();
        for (PyValue.Entry entry : mapping.entries()) {
            if (entry.key() instanceof PyValue.Str name && entry.value() instanceof PyValue.Str path) {
                add(links, file, name.value(), path, Serves.Form.PACKAGE_OR_STEM);
            }
        }
        if (source.assigned("NAMESPACES") instanceof PyValue.Mapping namespaces) {
            for (PyValue.Entry entry : namespaces.entries()) {
                if (entry.key() instanceof PyValue.Str name && entry.value() instanceof PyValue.Sequence paths) {
                    namespace(links, file, name.value(), paths);
                }
            }
        }
        return links;
    }

    /** A name in both tables is a namespace: its path entry hook answers before the finder is asked. */
    private static void namespace(List<Link> links, String file, String name, PyValue.Sequence paths) {
        for (PyValue item : paths.items()) {
            if (item instanceof PyValue.Str path) {
                for (int i = links.size() - 1; i >= 0; i--) {
                    Link link = links.get(i);
                    boolean same = link.serves() instanceof Serves.Module module
                            && module.name().equals(name);
                    if (same && path.value().equals(link.target())) {
                        links.remove(i);
                    }
                }
                add(links, file, name, path, Serves.Form.PORTION);
            }
        }
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
