package io.github.pthfinder.config;

import io.github.pthfinder.files.FileView;
import io.github.pthfinder.files.PosixPath;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which environment is meant, the first that is asked for or found: site directories, a prefix, an interpreter,
 * {@code PTHFINDER_PYTHON}, {@code VIRTUAL_ENV}, {@code ./.heroku/python}, {@code ./.venv}, {@code python3} and
 * {@code python} on {@code PATH}. What is asked for must be there; {@code VIRTUAL_ENV} and what follows only may.
 *
 * @param target the environment, null where there is none
 * @param path what was asked for and is not there, null where nothing was asked for or a target was found
 * @param problem why there is no target, one sentence; null where there is one
 */
public record TargetChoice(
        @Nullable Target target,
        @Nullable String path,
        @Nullable String problem) {
    /** Chooses. */
    public static TargetChoice of(Options options, FileView files) {
        return new Chooser(options, files).choose();
    }

    private record Chooser(Options options, FileView files) {
        TargetChoice choose() {
            if (!options.sites().isEmpty()) {
                return sites();
            }
            if (options.prefix() != null) {
                return prefix(options.prefix());
            }
            if (options.python() != null) {
                return python(options.python());
            }
            String asked = variable("PTHFINDER_PYTHON");
            return asked.isEmpty() ? implied() : python(asked);
        }

        private TargetChoice sites() {
            List<String> dirs = new ArrayList<>();
            for (String site : options.sites()) {
                String dir = absolute(site);
                if (!files.isDirectory(dir)) {
                    return noDirectory(dir);
                }
                dirs.add(dir);
            }
            return found(new Target.Sites(dirs));
        }

        private TargetChoice prefix(String given) {
            String dir = absolute(given);
            return files.isDirectory(dir) ? found(new Target.Prefix(dir)) : noDirectory(dir);
        }

        private TargetChoice python(String given) {
            if (given.indexOf('/') < 0) {
                String path = onPath(given);
                return path == null
                        ? new TargetChoice(null, given, "there is no " + given + " on PATH")
                        : found(new Target.Executable(path));
            }
            String path = absolute(given);
            return switch (files.kind(path)) {
                case FILE -> found(new Target.Executable(path));
                case DIRECTORY ->
                    new TargetChoice(
                            null, path, "this is a directory, not an interpreter (did you mean --prefix?): " + path);
                case OTHER -> new TargetChoice(null, path, "this is not an interpreter: " + path);
                case MISSING ->
                    new TargetChoice(null, path, "there is no such interpreter: " + path + danglingTo(path));
            };
        }

        private String danglingTo(String path) {
            String target = files.readLink(path);
            return target == null ? "" : " (a symbolic link to " + target + ", which does not exist)";
        }

        private TargetChoice implied() {
            String active = variable("VIRTUAL_ENV");
            String[] places = {active, ".heroku/python", ".venv"};
            for (String place : places) {
                String dir = place.isEmpty() ? "" : absolute(place);
                if (!dir.isEmpty() && isEnvironment(dir)) {
                    return found(new Target.Prefix(dir));
                }
            }
            String python3 = onPath("python3");
            String python = python3 == null ? onPath("python") : python3;
            return python == null ? nothing(active) : found(new Target.Executable(python));
        }

        private TargetChoice nothing(String active) {
            String problem = "no Python environment was found: neither VIRTUAL_ENV, nor .heroku/python or .venv in "
                    + options.workingDirectory() + ", nor python3 or python on PATH leads to one";
            return active.isEmpty()
                    ? new TargetChoice(null, null, problem)
                    : new TargetChoice(null, active, problem + " (VIRTUAL_ENV is " + active + ")");
        }

        /** Whether a folder looks like an environment: what nobody asked for by name must not stop the search. */
        private boolean isEnvironment(String dir) {
            if (files.isFile(PosixPath.join(dir, "pyvenv.cfg")) || files.isFile(PosixPath.join(dir, "bin/python3"))) {
                return true;
            }
            for (String name : files.list(PosixPath.join(dir, "lib")).names()) {
                if (name.startsWith("python3.")) {
                    return true;
                }
            }
            return false;
        }

        private @Nullable String onPath(String name) {
            String path = variable("PATH");
            for (int start = 0; start <= path.length(); ) {
                int end = path.indexOf(':', start);
                end = end < 0 ? path.length() : end;
                String file = absolute(PosixPath.join(absolute(path.substring(start, end)), name));
                if (!path.isEmpty() && files.isFile(file)) {
                    return file;
                }
                start = end + 1;
            }
            return null;
        }

        /** The path below the working directory; its parts stay as they are spelled, because an interpreter keeps them too. */
        private String absolute(String path) {
            String joined = PosixPath.join(options.workingDirectory(), path);
            String normal = PosixPath.normalize(joined);
            // "link/.." is the parent of the link's target, which only the disk knows.
            return joined.contains("/..") && !files.realPath(joined).equals(files.realPath(normal)) ? joined : normal;
        }

        private String variable(String name) {
            return options.environment().getOrDefault(name, "");
        }

        private TargetChoice noDirectory(String dir) {
            String problem = files.exists(dir) ? "this is not a directory: " : "there is no such directory: ";
            return new TargetChoice(null, dir, problem + dir);
        }

        private static TargetChoice found(Target target) {
            return new TargetChoice(target, null, null);
        }
    }
}
