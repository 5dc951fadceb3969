package io.github.pthfinder.bridge;

import io.github.pthfinder.files.FileView;
import io.github.pthfinder.files.PosixPath;
import org.jspecify.annotations.Nullable;

/**
 * An interpreter's file with its own symbolic links followed, those of the directories above it not: so CPython looks for
 * its installation.
 *
 * @param path the file at the end of the links
 * @param folder the {@code pythonX.Y} that a name on the way tells, null where none does
 * @param alive whether a file is there
 */
record Program(String path, @Nullable String folder, boolean alive) {
    /** As many links as Linux follows. */
    private static final int MOST_LINKS = 40;

    static Program of(FileView files, String executable) {
        String at = executable;
        String folder = folderOf(at, null);
        for (int i = 0; i < MOST_LINKS; i++) {
            String target = files.readLink(at);
            if (target == null) {
                break;
            }
            at = PosixPath.join(PosixPath.parent(at), target);
            folder = folderOf(at, folder);
        }
        return new Program(at, folder, files.isFile(at));
    }

    private static @Nullable String folderOf(String path, @Nullable String before) {
        String name = PosixPath.name(path);
        return LibFolder.minor(name) >= 0 ? name : before;
    }
}
