package io.github.pthfinder.bridge;

import io.github.pthfinder.files.FileView;
import io.github.pthfinder.files.PosixPath;
import java.util.ArrayList;
import java.util.List;

/** The names {@code pythonX.Y} and {@code pythonX.Yt} (free-threaded) of folders and programs. */
final class LibFolder {
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
}
