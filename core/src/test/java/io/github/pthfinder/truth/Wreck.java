package io.github.pthfinder.truth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.stream.Stream;

/** What was done to an environment, to be undone; and how its interpreter is run meanwhile. */
final class Wreck implements AutoCloseable {
    private final Path store;
    private final ArrayDeque<Runnable> undo = new ArrayDeque<>();
    private Path env;
    private String pythonPath = "";
    private Path workingDirectory;

    /**
     * @param store a folder on the same file system, for what is taken away
     */
    Wreck(Site site, Path store) throws IOException {
        this.store = store;
        this.env = site.env();
        this.workingDirectory = Files.createDirectories(store.resolve("empty"));
    }

    /** The environment where it is now. */
    Path env() {
        return env;
    }

    /** {@code PYTHONPATH}, empty for none. */
    String pythonPath() {
        return pythonPath;
    }

    Path workingDirectory() {
        return workingDirectory;
    }

    /** Whether nothing was done. */
    boolean none() {
        return undo.isEmpty();
    }

    void runWithPythonPath(Path folder) {
        pythonPath = folder.toString();
    }

    void runIn(Path folder) {
        workingDirectory = folder;
    }

    void take(Path path) throws IOException {
        move(path, store.resolve(undo.size() + "-" + path.getFileName()));
    }

    void takeIfThere(Path path) throws IOException {
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            take(path);
        }
    }

    void move(Path path, Path to) throws IOException {
        Files.move(path, to);
        undo.push(() -> unchecked(() -> {
            // A failed rebuild makes the build directory again.
            remove(path);
            Files.move(to, path);
        }));
    }

    void moveEnvironment(Path to) throws IOException {
        move(env, to);
        env = to;
    }

    void copy(Path from, Path to) throws IOException {
        Path top = to;
        while (!Files.exists(top.getParent())) {
            top = top.getParent();
        }
        Path made = top;
        Files.createDirectories(to.getParent());
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        undo.push(() -> unchecked(() -> remove(made)));
    }

    static void remove(Path tree) throws IOException {
        if (Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
            try (Stream<Path> all = Files.walk(tree)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private interface Io {
        void run() throws IOException;
    }

    private static void unchecked(Io io) {
        try {
            io.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        undo.forEach(Runnable::run);
    }
}
