package io.github.pthfinder.files;

import java.util.ArrayList;
import java.util.List;

/** Path arithmetic as CPython's {@code posixpath} does it: lexical, no file is asked. */
public final class PosixPath {
    private PosixPath() {}

    /** {@code os.path.join(head, tail)}: an absolute tail replaces the head. */
    public static String join(String head, String tail) {
        if (tail.startsWith("/") || head.isEmpty()) {
            return tail;
        }
        return head.endsWith("/") ? head + tail : head + "/" + tail;
    }

    /** Whether the path starts at the root. */
    public static boolean isAbsolute(String path) {
        return path.startsWith("/");
    }

    /** {@code os.path.normpath(path)}; exactly two leading slashes stay two. */
    public static String normalize(String path) {
        if (path.isEmpty()) {
            return ".";
        }
        String root = !path.startsWith("/") ? "" : path.startsWith("//") && !path.startsWith("///") ? "//" : "/";
        List<String> parts = new ArrayList<>();
        int start = 0;
        int length = path.length();
        while (start <= length) {
            int end = path.indexOf('/', start);
            if (end < 0) {
                end = length;
            }
            push(parts, path.substring(start, end), root.isEmpty());
            start = end + 1;
        }
        StringBuilder out = new StringBuilder(length).append(root);
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0) {
                out.append('/');
            }
            out.append(parts.get(i));
        }
        return out.length() == 0 ? "." : out.toString();
    }

    private static void push(List<String> parts, String part, boolean relative) {
        if (part.isEmpty() || part.equals(".")) {
            return;
        }
        boolean top = parts.isEmpty();
        if (!part.equals("..") || (top ? relative : parts.get(parts.size() - 1).equals(".."))) {
            parts.add(part);
        } else if (!top) {
            parts.remove(parts.size() - 1);
        }
    }

    /** {@code os.path.dirname(path)}. */
    public static String parent(String path) {
        int slash = path.lastIndexOf('/');
        int end = slash + 1;
        while (end > 1 && path.charAt(end - 1) == '/') {
            end--;
        }
        return slash < 0 ? "" : path.substring(0, end == 1 ? 1 : end);
    }

    /** {@code os.path.basename(path)}. */
    public static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Whether {@code path} is {@code dir} or lies below it, by whole segments. */
    public static boolean isWithin(String path, String dir) {
        return path.equals(dir) || (path.startsWith(dir) && (dir.endsWith("/") || path.charAt(dir.length()) == '/'));
    }
}
