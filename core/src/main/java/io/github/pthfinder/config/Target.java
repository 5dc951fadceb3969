package io.github.pthfinder.config;

import java.util.List;

/** Which environment is meant. */
public sealed interface Target {
    /**
     * Just these site directories.
     *
     * @param dirs absolute paths, at least one
     */
    record Sites(List<String> dirs) implements Target {
        public Sites {
            dirs = List.copyOf(dirs);
        }
    }

    /**
     * A virtual environment or an installation: a directory with {@code lib/pythonX.Y}.
     *
     * @param dir absolute path
     */
    record Prefix(String dir) implements Target {}

    /**
     * The environment of an interpreter.
     *
     * @param path absolute path of the executable
     */
    record Executable(String path) implements Target {}
}
