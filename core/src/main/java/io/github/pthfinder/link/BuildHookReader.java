package io.github.pthfinder.link;

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
                return List.of(link(environment, file, name.value(), project, commands));
            }
        }
        return null;
    }

    private static Link link(
            Environment environment, String file, String name, PyValue.Str project, PyValue.Sequence commands) {
        boolean alone = environment.files().isDirectory(project.value());
        PyValue.Str build = alone ? buildDirectory(commands) : null;
        BuildTools.Obstacle obstacle =
                build == null ? null : new BuildTools(environment).obstacle(build.value(), program(commands));
        String problem = !alone
                ? "the project's directory " + project.value() + " does not exist"
                : obstacle == null ? null : obstacle.problem();
        PyValue.Str written = obstacle == null || build == null ? project : build;
        return new Link(
                Mechanism.PY_BUILD_CMAKE,
                Place.of(file, written.line()),
                written.value(),
                obstacle == null ? written.value() : obstacle.path(),
                new Serves.Build(List.of(name), problem, alone));
    }

    /** What the first command starts. */
    private static String program(PyValue.Sequence commands) {
        boolean known = !commands.items().isEmpty()
                && commands.items().get(0) instanceof PyValue.Sequence first
                && !PyTables.texts(first).isEmpty();
        return known
                ? PyTables.texts((PyValue.Sequence) commands.items().get(0)).get(0)
                : "cmake";
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
