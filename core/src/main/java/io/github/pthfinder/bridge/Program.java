package io.github.pthfinder.bridge;

import io.github.pthfinder.files.FileView;
import io.github.pthfinder.files.PosixPath;
import org.jspecify.annotations.Nullable;

/** An interpreter's file, and where its symbolic links lead. */
final class Program {
    /** As many links as Linux follows. */
    private static final int MOST_LINKS = 40;

    private final FileView files;
    private final String executable;
    private final String real;
    private final boolean alive;

    Program(FileView files, String executable) {
        this.files = files;
        this.executable = executable;
        this.alive = files.isFile(executable);
        this.real = alive ? files.realPath(executable) : followed();
    }

    /** Whether a file is there. */
    boolean alive() {
        return alive;
    }

    /** The file itself, every link resolved. */
    String real() {
        return real;
    }

    /** The {@code pythonX.Y} that the file's own name tells, null where it does not. */
    @Nullable
    String folder() {
        String name = PosixPath.name(real);
        return LibFolder.minor(name) < 0 ? null : name;
    }

    /**
     * The directory from which CPython looks for its installation: the executable's own links are followed, those of the
     * directories above it are not.
     */
    String dir() {
        String bin = PosixPath.parent(executable);
        // Asking for each link costs much more than asking where they end, and most end in the same directory.
        return alive && PosixPath.parent(real).equals(files.realPath(bin)) ? bin : PosixPath.parent(followed());
    }

    private String followed() {
        String at = executable;
        for (int i = 0; i < MOST_LINKS; i++) {
            String target = files.readLink(at);
            if (target == null) {
                break;
            }
            at = PosixPath.join(PosixPath.parent(at), target);
        }
        return at;
    }
}
