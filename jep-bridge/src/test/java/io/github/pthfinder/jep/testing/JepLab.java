package io.github.pthfinder.jep.testing;

import io.github.pthfinder.testing.Run;
import io.github.pthfinder.testing.Venvs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A small environment of its own for one test, made from one with Jep, to be damaged.
 *
 * @param prefix the environment
 * @param base the installation that it was made from
 */
public record JepLab(Path prefix, Path base) {
    /** A venv in {@code dir} with no pip and a copy of the model's Jep. */
    public static JepLab in(Path dir, Path model, String... venvOptions) {
        Path base = base(model);
        List<String> command =
                new ArrayList<>(List.of(base.resolve("bin/python3").toString(), "-I", "-m", "venv", "--without-pip"));
        command.addAll(List.of(venvOptions));
        Path venv = dir.resolve("venv");
        command.add(venv.toString());
        Run.orFail(command.toArray(String[]::new));
        JepLab lab = new JepLab(venv, base);
        copy(Venvs.site(model).resolve("jep"), lab.site().resolve("jep"));
        return lab;
    }

    /** The installation behind a venv. */
    public static Path base(Path venv) {
        try {
            for (String line : Files.readAllLines(venv.resolve("pyvenv.cfg"))) {
                if (line.startsWith("home = ")) {
                    return Path.of(line.substring("home = ".length())).getParent();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError(venv + " has no home");
    }

    /** The site-packages of this environment. */
    public Path site() {
        return Venvs.site(prefix);
    }

    /** A file of this environment's Jep. */
    public Path jep(String name) {
        return site().resolve("jep").resolve(name);
    }

    /** Puts {@code bytes} in the place of a file of Jep. */
    public JepLab replace(String name, byte[] bytes) {
        write(jep(name), bytes);
        return this;
    }

    /** Cuts Jep's native library after {@code length} bytes. */
    public JepLab cutNative(int length) {
        try {
            byte[] whole = Files.readAllBytes(jep("libjep.so"));
            return replace("libjep.so", Arrays.copyOf(whole, length));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Gives this environment an installation of its own: a library folder of links to the real files, and a real copy
     * of libpython.
     *
     * @return the new installation's library folder, to be damaged
     */
    public Path ownInstallation() {
        try {
            Path home = Files.createDirectories(prefix.resolveSibling("base"));
            Path real = Venvs.site(base).getParent();
            Path library = Files.createDirectories(home.resolve("lib").resolve(real.getFileName()));
            link(real, library);
            link(real.resolve("encodings"), ownFolder(library.resolve("encodings")));
            ownFolder(library.resolve("site-packages"));
            Files.createDirectories(home.resolve("bin"));
            String version = real.getFileName().toString();
            try (Stream<Path> libraries = Files.list(base.resolve("lib"))) {
                for (Path one : libraries.toList()) {
                    if (one.getFileName().toString().startsWith("lib" + version)) {
                        Files.copy(one, home.resolve("lib").resolve(one.getFileName()), LinkOption.NOFOLLOW_LINKS);
                    }
                }
            }
            Files.copy(base.resolve("bin/" + version), home.resolve("bin/" + version));
            Files.createSymbolicLink(home.resolve("bin/python3"), Path.of(version));
            for (String name : List.of("python", "python3", version)) {
                Files.deleteIfExists(prefix.resolve("bin").resolve(name));
                Files.createSymbolicLink(prefix.resolve("bin").resolve(name), home.resolve("bin/" + version));
            }
            String config = Files.readString(prefix.resolve("pyvenv.cfg"));
            Files.writeString(prefix.resolve("pyvenv.cfg"), config.replace(base.toString(), home.toString()));
            return library;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path ownFolder(Path link) throws IOException {
        Files.delete(link);
        return Files.createDirectory(link);
    }

    private static void link(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.list(from)) {
            for (Path one : all.toList()) {
                if (!one.getFileName().toString().equals("__pycache__")) {
                    Files.createSymbolicLink(to.resolve(one.getFileName()), one);
                }
            }
        }
    }

    /** Writes a file, in place of whatever was there. */
    public static void write(Path file, byte[] bytes) {
        try {
            Files.deleteIfExists(file);
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies a directory; {@code to} must not exist. */
    public static void copy(Path from, Path to) {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path one : all.toList()) {
                Files.copy(one, to.resolve(from.relativize(one)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
