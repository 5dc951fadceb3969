package io.github.pthfinder.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A real installation that stands elsewhere than where it was built for: its program and its libpython copied, its
 * standard library linked, with site-packages of its own.
 *
 * @param prefix where it stands
 * @param xy its version, {@code X.Y}
 */
public record Relocated(Path prefix, String xy) {
    /** Whether a Python is an installation with a shared libpython, which can be moved. */
    public static boolean possible(Python python) {
        return Files.isRegularFile(base(python).resolve("lib/libpython" + python.xy() + ".so"));
    }

    /** Makes one in a directory that is not there yet. */
    public static Relocated of(Python python, Path prefix) throws IOException {
        Relocated made = new Relocated(prefix, python.xy());
        Path base = base(python);
        Path library = Files.createDirectories(made.site()).getParent();
        String name = "python" + python.xy();
        for (Path one : entries(base.resolve("lib").resolve(name))) {
            String entry = one.getFileName().toString();
            if (!entry.equals("site-packages") && !entry.equals("__pycache__")) {
                Files.createSymbolicLink(library.resolve(entry), one);
            }
        }
        for (Path one : entries(base.resolve("lib"))) {
            if (one.getFileName().toString().startsWith("lib" + name)) {
                Files.copy(one, made.lib().resolve(one.getFileName()), LinkOption.NOFOLLOW_LINKS);
            }
        }
        Path bin = Files.createDirectories(prefix.resolve("bin"));
        Files.copy(base.resolve("bin").resolve(name), bin.resolve(name));
        Files.createSymbolicLink(bin.resolve("python3"), Path.of(name));
        Files.createSymbolicLink(bin.resolve("python"), Path.of(name));
        return made;
    }

    private static List<Path> entries(Path dir) throws IOException {
        try (Stream<Path> all = Files.list(dir)) {
            return all.toList();
        }
    }

    private static Path base(Python python) {
        return Path.of(python.executable()).getParent().getParent();
    }

    /** Its interpreter. */
    public Path python() {
        return prefix.resolve("bin/python3");
    }

    /** The folder of its libpython. */
    public Path lib() {
        return prefix.resolve("lib");
    }

    /** Its {@code site-packages}. */
    public Path site() {
        return lib().resolve("python" + xy).resolve("site-packages");
    }
}
