package io.github.pthfinder.link;

import io.github.pthfinder.files.FileView;
import io.github.pthfinder.files.PosixPath;
import io.github.pthfinder.model.Mechanism;
import io.github.pthfinder.model.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The loaders of meson-python ({@code _*_editable_loader.py}): import names, build directory and build command stand in a
 * call of {@code install} (to 0.20) or {@code MesonpyMetaFinder}; where the sources are, the build directory's install plan
 * tells. Every import of one of the names builds first.
 */
final class MesonPythonReader implements HookReader {
    @Override
    public @Nullable List<Link> read(Environment environment, Hook hook, String file, PySource source) {
        if (!source.text().contains("MesonpyMetaFinder")) {
            return null;
        }
        for (PyValue.Call call : PyCalls.in(source.text())) {
            boolean installs =
                    call.function().equals("install") || call.function().equals("MesonpyMetaFinder");
            // The distribution's name comes first since 0.15.
            int at = PyTables.argument(call, 0) instanceof PyValue.Str ? 1 : 0;
            if (installs
                    && PyTables.argument(call, at) instanceof PyValue.Sequence names
                    && PyTables.argument(call, at + 1) instanceof PyValue.Str dir
                    && PyTables.argument(call, at + 2) instanceof PyValue.Sequence command) {
                return links(environment, file, names, dir, command);
            }
        }
        return null;
    }

    private static List<Link> links(
            Environment environment, String file, PyValue.Sequence names, PyValue.Str dir, PyValue.Sequence command) {
        FileView files = environment.files();
        List<String> sorted = PyTables.texts(names);
        Collections.sort(sorted);
        PyValue.Str lost = dir;
        String problem = null;
        if (!files.exists(PosixPath.join(dir.value(), "build.ninja"))) {
            problem = "the build directory " + dir.value() + " holds no configured build";
        } else if (!command.items().isEmpty()
                && command.items().get(0) instanceof PyValue.Str program
                && PosixPath.isAbsolute(program.value())
                && !files.exists(program.value())) {
            problem = "the program " + program.value() + " that it runs does not exist";
            lost = program;
        }
        List<Link> links = new ArrayList<>();
        links.add(new Link(
                Mechanism.MESON_PYTHON,
                Place.of(file, lost.line()),
                lost.value(),
                lost.value(),
                new Serves.Build(sorted, problem, hasSources(environment, dir.value()))));
        if (problem == null) {
            links.addAll(MesonInstallPlan.links(files, dir.value(), sorted));
        }
        return links;
    }

    private static boolean hasSources(Environment environment, String dir) {
        for (EditableProject project : environment.projects()) {
            String root = project.root();
            if (root != null && PosixPath.isWithin(dir, root)) {
                return environment.files().isDirectory(root);
            }
        }
        // By default the build directory is build/cp3xx of the project.
        return environment.files().isDirectory(PosixPath.parent(PosixPath.parent(dir)));
    }
}
