package io.github.pthfinder.link;

import io.github.pthfinder.files.FileView;
import io.github.pthfinder.files.PosixPath;
import io.github.pthfinder.model.Mechanism;
import io.github.pthfinder.model.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The loaders of scikit-build-core ({@code _editable_skbc_*.py}, before 1.0 {@code _*_editable.py}): a call of {@code install}
 * with tables of source and built files, from 1.0 on also of directories, the build directory and whether to rebuild; or of
 * {@code install_inplace}. Its finder stands before {@code sys.path}.
 */
final class ScikitBuildCoreReader implements HookReader {
    @Override
    public @Nullable List<Link> read(Environment environment, Hook hook, String file, PySource source) {
        if (!source.text().contains("ScikitBuild")) {
            return null;
        }
        List<Link> links = null;
        for (PyValue.Call call : PyCalls.in(source.text())) {
            PyValue first = PyTables.argument(call, 0);
            PyValue second = PyTables.argument(call, 1);
            if (call.function().equals("install")
                    && first instanceof PyValue.Mapping sources
                    && second instanceof PyValue.Mapping built) {
                links = redirect(environment, file, call, sources, built);
            } else if (call.function().equals("install_inplace")
                    && first instanceof PyValue.Sequence packages
                    && second instanceof PyValue.Sequence dirs) {
                links = inplace(environment, file, call, packages, dirs);
            }
        }
        return links;
    }

    private static List<Link> redirect(
            Environment environment, String file, PyValue.Call call, PyValue.Mapping sources, PyValue.Mapping built) {
        int shift = PyTables.argument(call, 2) instanceof PyValue.Mapping ? 2 : 0;
        boolean rebuild = PyTables.isTrue(PyTables.argument(call, 3 + shift));
        RedirectedModules modules = new RedirectedModules(environment.files(), Mechanism.SCIKIT_BUILD_CORE);
        add(modules, file, sources);
        boolean lost = modules.lostAny();
        if (!rebuild) {
            add(modules, file, built);
        }
        List<Link> links = modules.links();
        List<String> names = new ArrayList<>(PyTables.texts(built).keySet());
        if (rebuild && !names.isEmpty() && !lost) {
            build(links, environment, file, PyTables.argument(call, 2 + shift), names);
        }
        return links;
    }

    private static void add(RedirectedModules modules, String file, PyValue.Mapping table) {
        for (Map.Entry<String, PyValue.Str> entry : PyTables.texts(table).entrySet()) {
            PyValue.Str path = entry.getValue();
            // Built files are named from where the loader lies.
            String target = PosixPath.join(PosixPath.parent(file), path.value());
            modules.add(entry.getKey(), Place.of(file, path.line()), path.value(), target);
        }
    }

    private static List<Link> inplace(
            Environment environment, String file, PyValue.Call call, PyValue.Sequence packages, PyValue.Sequence dirs) {
        FileView files = environment.files();
        List<Link> links = new ArrayList<>();
        List<String> names = PyTables.texts(packages);
        for (String name : names) {
            String dir = null;
            for (String one : PyTables.texts(dirs)) {
                dir = dir == null || files.exists(PosixPath.join(one, name)) ? one : dir;
            }
            if (dir != null) {
                // The finder asks sys.path's own, for which a package without __init__.py is one.
                boolean module = files.exists(PosixPath.join(dir, name + ".py"));
                links.add(new Link(
                        Mechanism.SCIKIT_BUILD_CORE,
                        Place.of(file, dirs.line()),
                        dir,
                        PosixPath.join(dir, name),
                        new Serves.Module(name, module ? Serves.Form.PACKAGE_OR_STEM : Serves.Form.PORTION)));
            }
        }
        if (PyTables.isTrue(PyTables.argument(call, 3))) {
            build(links, environment, file, PyTables.argument(call, 2), names);
        }
        return links;
    }

    /** A failed attempt leaves an empty build directory behind, so that the directory alone proves nothing. */
    private static void build(
            List<Link> links, Environment environment, String file, PyValue directory, List<String> names) {
        if (directory instanceof PyValue.Str dir) {
            BuildTools.Obstacle obstacle = new BuildTools(environment).obstacle(dir.value(), "cmake");
            links.add(new Link(
                    Mechanism.SCIKIT_BUILD_CORE,
                    Place.of(file, dir.line()),
                    dir.value(),
                    obstacle == null ? dir.value() : obstacle.path(),
                    new Serves.Build(names, obstacle == null ? null : obstacle.problem(), true)));
        }
    }
}
