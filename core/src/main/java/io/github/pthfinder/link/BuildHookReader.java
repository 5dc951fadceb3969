package io.github.pthfinder.link;

import io.github.pthfinder.files.FileView;
import io.github.pthfinder.files.PosixPath;
import io.github.pthfinder.model.Mechanism;
import io.github.pthfinder.model.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The build hook of py-build-cmake ({@code *_build_hook/__init__.py}): {@code install(name=…, cwd=…, env=…, cmd=…)}. Importing
 * the name runs the commands first.
 */
final class BuildHookReader implements HookReader {
    @Override
    public @Nullable List<Link> read(Environment environment, Hook hook, String file, PySource source) {
        if (!source.text().contains("BuilderPathFinder")) {
            return null;
        }
        for (PyValue.Call call : PyCalls.in(source.text())) {
            if (call.function().equals("install")
                    && PyTables.argument(call, 0) instanceof PyValue.Str name
                    && PyTables.argument(call, 1) instanceof PyValue.Str project
                    && PyTables.argument(call, 3) instanceof PyValue.Sequence commands) {
                return List.of(link(environment.files(), file, name.value(), project, commands));
            }
        }
        return null;
    }

    private static Link link(FileView files, String file, String name, PyValue.Str project, PyValue.Sequence commands) {
        boolean alone = files.isDirectory(project.value());
        PyValue.Str lost = project;
        String problem = alone ? null : "the project's directory " + project.value() + " does not exist";
        PyValue.Str build = alone ? buildDirectory(commands) : null;
        if (build != null && !files.exists(PosixPath.join(build.value(), "CMakeCache.txt"))) {
            lost = build;
            problem = "the build directory " + build.value() + " holds no configured build";
        }
        return new Link(
                Mechanism.PY_BUILD_CMAKE,
                Place.of(file, lost.line()),
                lost.value(),
                lost.value(),
                new Serves.Build(List.of(name), problem, alone));
    }

    /** The directory behind {@code --build}, null where no command has one. */
    private static PyValue.@Nullable Str buildDirectory(PyValue.Sequence commands) {
        for (PyValue item : commands.items()) {
            if (item instanceof PyValue.Sequence command) {
                for (int i = 0; i + 1 < command.items().size(); i++) {
                    boolean option = command.items().get(i) instanceof PyValue.Str text
                            && text.value().equals("--build");
                    if (option && command.items().get(i + 1) instanceof PyValue.Str dir) {
                        return dir;
                    }
                }
            }
        }
        return null;
    }
}
