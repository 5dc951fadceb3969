package io.github.pthfinder.files;

/** What became of opening the file system of another machine. */
public sealed interface Root permits OpenedRoot, Root.Refused {
    /**
     * It cannot be read as one.
     *
     * @param path what was to be opened, a path of this machine
     * @param reason one sentence for a person, with what helps
     */
    record Refused(String path, String reason) implements Root {}
}
