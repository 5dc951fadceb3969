package io.github.pthfinder.bridge;

import io.github.pthfinder.files.FileView;
import io.github.pthfinder.files.PosixPath;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A standard library on disk and the prefix that it lies in.
 *
 * @param prefix what {@code sys.base_prefix} is
 * @param lib {@code lib} or {@code lib64} ({@code sys.platlibdir})
 * @param folder {@code pythonX.Y} or {@code pythonX.Yt}
 */
record Installation(String prefix, String lib, String folder) {
    /** From this minor version on, CPython tidies the prefix that it finds. */
    private static final int TIDY = 11;

    /**
     * The nearest installation at or above a directory, by the landmark that CPython looks for ({@code Modules/getpath.py}:
     * {@code lib/pythonX.Y/os.py}); the root itself is not asked.
     *
     * @param wanted the folder's name, null: the newest that is there
     */
    static @Nullable Installation above(FileView files, String dir, @Nullable String wanted) {
        for (String at = dir; at.length() > 1; at = PosixPath.parent(at)) {
            Installation found = in(files, at, wanted);
            if (found != null) {
                return LibFolder.minor(found.folder) < TIDY
                        ? found
                        : new Installation(PosixPath.normalize(at), found.lib, found.folder);
            }
        }
        return null;
    }

    /** The installation whose prefix is this directory, null where it is none. */
    static @Nullable Installation in(FileView files, String prefix, @Nullable String wanted) {
        for (String lib : LibFolder.PARENTS) {
            String dir = PosixPath.join(prefix, lib);
            String folder = wanted == null ? newest(files, dir) : wanted;
            if (folder != null && hasLandmark(files, dir, folder)) {
                return new Installation(prefix, lib, folder);
            }
        }
        return null;
    }

    private static @Nullable String newest(FileView files, String lib) {
        String best = null;
        for (String folder : LibFolder.in(files, lib)) {
            boolean newer = best == null || LibFolder.minor(folder) > LibFolder.minor(best);
            if (newer && hasLandmark(files, lib, folder)) {
                best = folder;
            }
        }
        return best;
    }

    private static boolean hasLandmark(FileView files, String lib, String folder) {
        return files.isFile(PosixPath.join(lib, folder + "/os.py"));
    }

    /** {@code X.Y}. */
    String xy() {
        return LibFolder.xy(folder);
    }

    /** {@code sys.path} before site processing. */
    List<String> startPath() {
        String dir = PosixPath.join(prefix, lib);
        int dot = folder.indexOf('.');
        String zip = folder.substring(0, dot) + folder.substring(dot + 1) + ".zip";
        String library = PosixPath.join(dir, folder);
        return List.of(PosixPath.join(dir, zip), library, PosixPath.join(library, "lib-dynload"));
    }

    /**
     * Whether its {@code site.py} is Debian's, which looks for {@code dist-packages}. The file itself is asked: on the same
     * machine an interpreter built from source does not look there.
     */
    boolean isDebians(FileView files) {
        boolean some = files.isDirectory(PosixPath.join(prefix, "lib/python3/dist-packages"))
                || files.isDirectory(PosixPath.join(prefix, "local/lib/" + folder + "/dist-packages"))
                || files.isDirectory(PosixPath.join(prefix, "lib/" + folder + "/dist-packages"));
        return some
                && files.read(PosixPath.join(prefix, lib + "/" + folder + "/site.py"), 1 << 20)
                        .text()
                        .contains("dist-packages");
    }
}
