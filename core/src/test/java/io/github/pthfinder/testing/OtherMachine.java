package io.github.pthfinder.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A directory that is the file system of another machine, on which a real Python of this one runs after {@code chroot}, at the
 * path that it has here.
 */
public final class OtherMachine {
    private static final Map<String, String> NO_VARIABLES = Map.of("LC_ALL", "C.UTF-8", "PATH", "/nowhere");

    private final Path root;
    private final String python;

    private OtherMachine(Path root, String python) {
        this.root = root;
        this.python = python;
    }

    /** Makes one; skips the test loudly where that cannot be. */
    public static OtherMachine in(Path root) {
        Needs.that("root".equals(System.getProperty("user.name")), "root, for chroot");
        List<Python> all = Pythons.ofPyenv();
        Needs.that(!all.isEmpty(), "a CPython in pyenv's versions folder");
        Path executable = Path.of(all.get(all.size() - 1).executable());
        Path prefix = executable.getParent().getParent();
        copy(prefix.resolve("bin"), root);
        copy(prefix.resolve("lib"), root);
        for (String line : Run.orFail("ldd", executable.toString()).split("\n")) {
            int slash = line.indexOf('/');
            String library = slash < 0 ? "" : line.substring(slash).split(" ")[0];
            if (!library.isEmpty() && !library.startsWith(prefix.toString())) {
                copy(Path.of(library), root);
            }
        }
        try {
            Files.createDirectories(root.resolve("tmp"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new OtherMachine(root, executable.toString());
    }

    /** By hard links, so that it costs nothing; links in it stay links. */
    private static void copy(Path from, Path root) {
        try {
            Path to = root.resolve(Path.of("/").relativize(from));
            Files.createDirectories(to.getParent());
            Run.orFail(
                    "cp",
                    "-al",
                    Files.isSymbolicLink(from) ? from.toRealPath().toString() : from.toString(),
                    to.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The path of its Python, inside and outside. */
    public String python() {
        return python;
    }

    /** The directory of this machine that holds it. */
    public Path root() {
        return root;
    }

    /** The path of this machine for one of that. */
    public Path outside(String inside) {
        return root.resolve(inside.substring(1));
    }

    /** Runs a program inside, without any variable of this machine. */
    public Run run(String... command) {
        List<String> all = new ArrayList<>(List.of("/usr/sbin/chroot", root.toString()));
        all.addAll(List.of(command));
        return Run.of(NO_VARIABLES, all);
    }

    /** A virtual environment that its own Python made there. */
    public void venv(String dir, String... options) {
        List<String> command = new ArrayList<>(List.of(python, "-I", "-m", "venv", "--without-pip"));
        command.addAll(List.of(options));
        command.add(dir);
        Run made = run(command.toArray(String[]::new));
        if (made.exitCode() != 0) {
            throw new AssertionError(made.out() + made.err());
        }
    }

    /** The site of an environment, a path of this machine. */
    public Path site(String prefix) {
        return Venvs.site(outside(prefix));
    }

    /** Writes a file. */
    public void write(String inside, String text) {
        try {
            Path file = outside(inside);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an environment of it has on {@code sys.path}. */
    public List<String> path(String prefix) {
        Run run = run(prefix + "/bin/python3", "-c", "import sys; print(*sys.path[1:], sep='\\n')");
        if (run.exitCode() != 0) {
            throw new AssertionError(run.err());
        }
        return List.of(run.out().split("\n"));
    }
}
