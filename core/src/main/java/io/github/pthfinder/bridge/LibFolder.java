package io.github.pthfinder.bridge;

import io.github.pthfinder.files.FileView;
import io.github.pthfinder.files.PosixPath;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The names {@code pythonX.Y} and {@code pythonX.Yt} (free-threaded) of folders and programs. */
final class LibFolder {
    /** Where such folders lie below a prefix, in the order in which they are looked for. */
    static final List<String> PARENTS = List.of("lib", "lib64");

    private static final String START = "python3.";

    private LibFolder() {}

    /** The Y of {@code python3.Y} or {@code python3.Yt}, -1 for any other name. */
    static int minor(String name) {
        int end = name.endsWith("t") ? name.length() - 1 : name.length();
        int value = -1;
        for (int i = START.length(); name.startsWith(START) && i < end; i++) {
            char c = name.charAt(i);
            if (c < '0' || c > '9' || value > 999) {
                return -1;
            }
            value = Math.max(value, 0) * 10 + c - '0';
        }
        return value;
    }

    /** {@code X.Y} of such a name. */
    static String xy(String name) {
        return "3." + minor(name);
    }

    /** Whether {@code version}, {@code X.Y} or {@code X.Y.Z}, is one of the folder's. */
    static boolean fits(String name, String version) {
        String xy = xy(name);
        return version.equals(xy) || version.startsWith(xy + ".");
    }

    /** The names of the folders of this kind in a directory. */
    static List<String> in(FileView files, String lib) {
        List<String> names = new ArrayList<>();
        for (String name : files.list(lib).names()) {
            if (minor(name) >= 0 && files.isDirectory(PosixPath.join(lib, name))) {
                names.add(name);
            }
        }
        return names;
    }

    /**
     * The folder of a prefix that is meant where it has several.
     *
     * @param version {@code X.Y} or {@code X.Y.Z} that is wanted above all, null: none
     * @param named the one that would do next, null: none
     * @return its name, else the newest one's; null where there is none
     */
    static @Nullable String choose(FileView files, String prefix, @Nullable String version, @Nullable String named) {
        List<String> all = new ArrayList<>();
        for (String parent : PARENTS) {
            all.addAll(in(files, PosixPath.join(prefix, parent)));
        }
        String newest = null;
        for (String folder : all) {
            if (version != null && fits(folder, version)) {
                return folder;
            }
            newest = newest == null || minor(folder) > minor(newest) ? folder : newest;
        }
        return named != null && all.contains(named) ? named : newest;
    }
}
