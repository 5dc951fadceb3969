package io.github.pthfinder.truth;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A real environment with a project installed in it.
 *
 * @param backend what was installed, and how
 * @param env the virtual environment
 * @param packages its site-packages
 * @param project the project's directory
 * @param cache where a tool may keep what it links to
 */
record Site(Backend backend, Path env, Path packages, Path project, Path cache) {
    @Override
    public String toString() {
        return backend.name();
    }

    List<Path> files(String glob) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(packages, glob)) {
            found.forEach(files::add);
        }
        return files;
    }

    /** Who wrote the links, as the installed wheel tells: {@code hatchling 1.33.0}; empty where there is none. */
    String generator() throws IOException {
        for (Path info : files("{acme_kit,acme-kit}-*.dist-info")) {
            Path wheel = info.resolve("WHEEL");
            for (String line : Files.exists(wheel) ? Files.readAllLines(wheel) : List.<String>of()) {
                if (line.startsWith("Generator: ")) {
                    return line.substring("Generator: ".length()).replaceAll("[()]", "");
                }
            }
        }
        return "";
    }
}
