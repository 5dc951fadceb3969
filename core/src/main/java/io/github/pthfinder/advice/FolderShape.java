package io.github.pthfinder.advice;

import io.github.pthfinder.files.FileView;
import io.github.pthfinder.files.PosixPath;
import java.util.ArrayList;
import java.util.List;

/**
 * The shape of directories as a shell's pattern, for example {@code /.heroku/python/lib/python*&#47;site-packages/}: in each
 * segment at most a star at its end, which stands for no leading dot.
 */
record FolderShape(List<String> segments) {
    FolderShape {
        segments = List.copyOf(segments);
    }

    static FolderShape of(String... segments) {
        return new FolderShape(List.of(segments));
    }

    /** Whether a file lies below such a directory, wherever that is, as far as its path tells. */
    boolean isAbove(String file) {
        for (int at = file.indexOf('/'); at >= 0; at = file.indexOf('/', at + 1)) {
            if (matches(file, at)) {
                return true;
            }
        }
        return false;
    }

    private boolean matches(String file, int slash) {
        int at = slash;
        for (String segment : segments) {
            int next = file.indexOf('/', at + 1);
            if (next < 0 || !matches(segment, file.substring(at + 1, next))) {
                return false;
            }
            at = next;
        }
        return true;
    }

    private static boolean matches(String segment, String name) {
        if (!segment.endsWith("*")) {
            return name.equals(segment);
        }
        String start = segment.substring(0, segment.length() - 1);
        return !name.isEmpty() && name.startsWith(start) && (!start.isEmpty() || name.charAt(0) != '.');
    }

    /** The directories of this shape below a root, symbolic links resolved. */
    List<String> in(FileView files, String root) {
        List<String> found = List.of(root);
        for (String segment : segments) {
            List<String> deeper = new ArrayList<>();
            for (String dir : found) {
                addMatching(files, dir, segment, deeper);
            }
            found = deeper;
        }
        List<String> real = new ArrayList<>();
        for (String dir : found) {
            real.add(files.realPath(dir));
        }
        return real;
    }

    private static void addMatching(FileView files, String dir, String segment, List<String> found) {
        List<String> names = segment.endsWith("*") ? files.list(dir).names() : List.of(segment);
        for (String name : names) {
            String path = PosixPath.join(dir, name);
            if (matches(segment, name) && files.isDirectory(path)) {
                found.add(path);
            }
        }
    }

    /** As people write it. */
    @Override
    public String toString() {
        return "/" + String.join("/", segments) + "/";
    }
}
