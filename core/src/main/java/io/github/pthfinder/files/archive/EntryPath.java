package io.github.pthfinder.files.archive;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The name of an entry as a way from the root of its archive. */
final class EntryPath {
    /** {@code PATH_MAX} and {@code NAME_MAX} of Linux: a longer one cannot be extracted. */
    private static final int LONGEST = 4096;

    private static final int LONGEST_NAME = 255 * 4;

    private EntryPath() {}

    /** The names on the way, none for the root itself; slashes at the start do not count, as tar takes them. */
    static List<String> names(String path) {
        List<String> names = new ArrayList<>(8);
        int start = 0;
        int length = path.length();
        while (start < length) {
            int end = path.indexOf('/', start);
            end = end < 0 ? length : end;
            if (end > start && !(end == start + 1 && path.charAt(start) == '.')) {
                names.add(path.substring(start, end));
            }
            start = end + 1;
        }
        return names;
    }

    /** Why an entry of that name is left out, null where it is not. */
    static @Nullable String objection(String path, List<String> names) {
        if (path.length() >= LONGEST) {
            return "its name is longer than " + LONGEST + " characters";
        }
        if (path.indexOf('\0') >= 0) {
            return "its name holds a NUL";
        }
        for (String name : names) {
            if (name.equals("..")) {
                return "its name leads out of the archive or through '..'";
            }
            if (name.length() > LONGEST_NAME) {
                return "a part of its name is longer than a file system allows";
            }
        }
        return null;
    }
}
