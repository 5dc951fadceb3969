package io.github.pthfinder.files;

import io.github.pthfinder.model.Progress;

/** Opens file systems of other machines: a directory that holds one, or a file that it was packed into. */
public final class Roots {
    private Roots() {}

    /**
     * Opens. Never throws for what it finds there, save {@link TimedFiles.TooLate}.
     *
     * @param path absolute, of this machine
     * @param until when the reading of a packed one is given up, as {@link System#nanoTime()} counts
     * @param progress told of the reading of a packed one
     */
    public static Root open(String path, long until, Progress progress) {
        RealFiles here = new RealFiles();
        return switch (here.kind(path)) {
            case DIRECTORY -> directory(here, path, until, progress);
            case FILE -> new PackedRoots(path, until, progress).file();
            case OTHER -> new Root.Refused(path, "this is neither a directory nor a file: " + path);
            case MISSING -> new Root.Refused(path, "there is no such directory or file: " + path);
        };
    }

    private static Root directory(RealFiles here, String path, long until, Progress progress) {
        String problem = here.list(path).problem();
        if (problem != null) {
            return new Root.Refused(path, "this directory is " + problem + ": " + path);
        }
        Root image =
                here.isFile(PosixPath.join(path, "oci-layout")) ? new PackedRoots(path, until, progress).image() : null;
        return image == null ? new OpenedRoot(new DirectoryTree(here.realPath(path))) : image;
    }
}
