package io.github.pthfinder.files;

import io.github.pthfinder.model.Unverifiable;
import java.util.List;
import java.util.Map;

/** The file system of another machine, ready to be asked. Close it after the last question. Not thread-safe. */
public final class OpenedRoot implements Root, AutoCloseable {
    private final Tree tree;
    private final Map<String, String> environment;
    private final String workingDirectory;
    private final List<Unverifiable> problems;
    private final Runnable closing;

    /** A tree of which nothing else is known. */
    OpenedRoot(Tree tree) {
        this(tree, Map.of(), "/", List.of(), () -> {});
    }

    /**
     * A tree.
     *
     * @param environment the variables that its processes start with
     * @param workingDirectory the directory that they start in, absolute, as seen from inside
     * @param problems what of it could not be read
     * @param closing lets go what the tree holds
     */
    OpenedRoot(
            Tree tree,
            Map<String, String> environment,
            String workingDirectory,
            List<Unverifiable> problems,
            Runnable closing) {
        this.tree = tree;
        this.environment = Map.copyOf(environment);
        this.workingDirectory = workingDirectory;
        this.problems = List.copyOf(problems);
        this.closing = closing;
    }

    /** What it holds, as seen from inside. */
    public FileView files() {
        return new TreeFiles(tree);
    }

    /**
     * What it holds, as seen from inside of a machine where it is only one directory, and nothing else is.
     *
     * @param dir absolute, tidy, not the root
     */
    public FileView filesAt(String dir) {
        return new TreeFiles(new MountedTree(tree, dir));
    }

    /** The variables that its processes start with, as far as it tells: an image's {@code Env}; else empty. */
    public Map<String, String> environment() {
        return environment;
    }

    /** The directory that its processes start in, absolute, as seen from inside; {@code /} where it does not tell. */
    public String workingDirectory() {
        return workingDirectory;
    }

    /** What of it could not be read, so that a check cannot tell about it. */
    public List<Unverifiable> problems() {
        return problems;
    }

    /** Lets go; asking afterwards is a mistake. Never throws. */
    @Override
    public void close() {
        closing.run();
    }
}
