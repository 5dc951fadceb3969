package io.github.pthfinder.link;

import io.github.pthfinder.files.Content;
import io.github.pthfinder.files.FileView;
import io.github.pthfinder.files.PosixPath;
import io.github.pthfinder.model.Mechanism;
import io.github.pthfinder.model.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where Meson's build directory says that the sources of installed modules are. */
final class MesonInstallPlan {
    private static final String PLAN = "meson-info/intro-install_plan.json";

    private MesonInstallPlan() {}

    /** The links to the sources of these import names. */
    static List<Link> links(FileView files, String dir, List<String> names) {
        String plan = PosixPath.join(dir, PLAN);
        Content content = files.read(plan, Content.TEXT_CAP);
        if (!content.ok() || !(PyParser.statementAt(content.text(), 0, 1) instanceof PyValue.Mapping sections)) {
            return List.of();
        }
        RedirectedModules modules = new RedirectedModules(files, Mechanism.MESON_PYTHON);
        for (PyValue.Entry section : sections.entries()) {
            boolean python =
                    section.key() instanceof PyValue.Str name && name.value().equals("python");
            for (PyValue.Entry entry : python && section.value() instanceof PyValue.Mapping all
                    ? all.entries()
                    : List.<PyValue.Entry>of()) {
                String module = module(entry.value());
                if (module != null && entry.key() instanceof PyValue.Str path && names.contains(top(module))) {
                    modules.add(module, Place.of(plan), path.value(), path.value());
                }
            }
        }
        return modules.links();
    }

    private static String top(String module) {
        int dot = module.indexOf('.');
        return dot < 0 ? module : module.substring(0, dot);
    }

    /** The import name of what is installed to <code>{py_purelib}/acme/__init__.py</code>, null where it is no module. */
    private static @Nullable String module(PyValue planned) {
        if (planned instanceof PyValue.Mapping mapping) {
            PyValue.Str destination = PyTables.texts(mapping).get("destination");
            String path = destination == null ? "" : destination.value();
            boolean library = path.startsWith("{py_purelib}/") || path.startsWith("{py_platlib}/");
            if (library && path.endsWith(".py")) {
                String name = path.substring("{py_purelib}/".length(), path.length() - ".py".length());
                return (name.endsWith("/__init__") ? PosixPath.parent(name) : name).replace('/', '.');
            }
        }
        return null;
    }
}
