package io.github.pthfinder.link;

import io.github.pthfinder.files.FileView;
import java.util.List;

/**
 * Whether directories hold anything, themselves or further down; what is left in {@code __pycache__} does not count. A
 * directory of data is a namespace package too (setuptools finds {@code acme.templates}), and lost nothing.
 */
public final class Contents {
    private static final int DEEPEST = 8;

    private Contents() {}

    /** Whether a directory holds any file. */
    public static boolean any(FileView files, String dir) {
        return any(files, dir, true, 0);
    }

    /** Whether a directory holds any file that is no extension module. */
    public static boolean sources(FileView files, String dir) {
        return any(files, dir, false, 0);
    }

    private static boolean any(FileView files, String dir, boolean compiled, int depth) {
        List<String> names = files.list(dir).names();
        for (String name : names) {
            if ((compiled || !name.endsWith(".so")) && files.isFile(dir + "/" + name)) {
                return true;
            }
        }
        for (String name : names) {
            if (!name.equals("__pycache__")
                    && depth < DEEPEST
                    && files.isDirectory(dir + "/" + name)
                    && any(files, dir + "/" + name, compiled, depth + 1)) {
                return true;
            }
        }
        return false;
    }
}
