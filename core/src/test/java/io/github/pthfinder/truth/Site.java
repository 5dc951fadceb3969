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
 */
record Site(Backend backend, Path env, Path packages, Path project) {
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
}
