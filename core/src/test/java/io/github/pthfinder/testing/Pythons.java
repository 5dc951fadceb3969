package io.github.pthfinder.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The CPythons of this machine: in pyenv's versions folder and on {@code PATH}. */
public final class Pythons {
    private static final String WHO =
            "import sys; print(sys.implementation.name, *sys.version_info[:3]); print(sys.executable); print(sys.base_prefix == sys.prefix)";

    private Pythons() {}

    private static final class Holder {
        private static final List<Python> ALL = find();
    }

    /** Every CPython 3.6 or later that runs, oldest first; each installation once. */
    public static List<Python> all() {
        return Holder.ALL;
    }

    /** Those in pyenv's versions folder: installations that hold their own standard library. */
    public static List<Python> ofPyenv() {
        Path versions = versions();
        return all().stream()
                .filter(python -> Path.of(python.executable()).startsWith(versions))
                .toList();
    }

    /** The newest; skips the test loudly where there is none. */
    public static Python newest() {
        Needs.that(!all().isEmpty(), "a CPython 3.6 or later (pyenv or PATH)");
        return all().get(all().size() - 1);
    }

    /** One of version X.Y; skips the test loudly where there is none. */
    public static Python of(int major, int minor) {
        for (Python python : all()) {
            if (python.major() == major && python.minor() == minor) {
                return python;
            }
        }
        Needs.that(false, "CPython " + major + "." + minor + " (pyenv or PATH)");
        throw new IllegalStateException();
    }

    private static Path versions() {
        String root = System.getenv("PYENV_ROOT");
        Path pyenv = root == null ? Path.of(System.getProperty("user.home"), ".pyenv") : Path.of(root);
        return pyenv.resolve("versions");
    }

    private static List<Python> find() {
        Map<String, Python> found = new LinkedHashMap<>();
        for (Path candidate : candidates()) {
            try {
                Path real = candidate.toRealPath();
                if (Files.isExecutable(real) && !found.containsKey(real.toString())) {
                    Python python = ask(candidate);
                    if (python != null) {
                        found.putIfAbsent(
                                Path.of(python.executable()).toRealPath().toString(), python);
                    }
                }
            } catch (IOException e) {
                // A dead link on PATH is no interpreter.
            }
        }
        List<Python> all = new ArrayList<>(found.values());
        all.sort(Comparator.comparing(Python::major)
                .thenComparing(Python::minor)
                .thenComparing(Python::micro)
                .thenComparing(Python::executable));
        return List.copyOf(all);
    }

    private static List<Path> candidates() {
        List<Path> candidates = new ArrayList<>();
        if (Files.isDirectory(versions())) {
            try (Stream<Path> dirs = Files.list(versions())) {
                dirs.sorted().forEach(dir -> candidates.add(dir.resolve("bin/python3")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        for (String dir : System.getenv().getOrDefault("PATH", "").split(":")) {
            candidates.add(Path.of(dir, "python3"));
            for (int minor = 6; minor < 20; minor++) {
                candidates.add(Path.of(dir, "python3." + minor));
            }
        }
        return candidates;
    }

    /** The interpreter behind a file; null where it does not run, is no CPython 3.6 or later, or belongs to a venv. */
    private static @org.jspecify.annotations.Nullable Python ask(Path executable) {
        Run run = Run.of(System.getenv(), List.of(executable.toString(), "-I", "-S", "-c", WHO));
        String[] lines = run.out().split("\n");
        String[] version = lines[0].split(" ");
        if (run.exitCode() != 0 || lines.length < 3 || !version[0].equals("cpython") || !lines[2].equals("True")) {
            return null;
        }
        Python python = new Python(
                lines[1], Integer.parseInt(version[1]), Integer.parseInt(version[2]), Integer.parseInt(version[3]));
        return python.major() == 3 && python.minor() >= 6 ? python : null;
    }
}
