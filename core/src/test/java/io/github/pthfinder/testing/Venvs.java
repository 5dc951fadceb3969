package io.github.pthfinder.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Real virtual environments. */
public final class Venvs {
    private Venvs() {}

    /**
     * Creates a virtual environment without pip in {@code dir}.
     *
     * @param options further options of {@code python -m venv}, for example {@code --system-site-packages}
     */
    public static Path create(Python python, Path dir, String... options) {
        List<String> command = new ArrayList<>(List.of(python.executable(), "-I", "-m", "venv", "--without-pip"));
        command.addAll(List.of(options));
        command.add(dir.toString());
        Run.orFail(command.toArray(String[]::new));
        return dir;
    }

    /** The interpreter of an environment, {@code bin/python3}. */
    public static String python(Path venv) {
        return venv.resolve("bin/python3").toString();
    }

    /** The {@code site-packages} of an environment. */
    public static Path site(Path venv) {
        try (Stream<Path> folders = Files.list(venv.resolve("lib"))) {
            // Debian's interpreters let some installers make a lib/python3 too.
            return folders.filter(folder -> folder.getFileName().toString().startsWith("python3."))
                    .findFirst()
                    .orElseThrow()
                    .resolve("site-packages");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
