package io.github.pthfinder.link;

import io.github.pthfinder.files.Content;
import io.github.pthfinder.files.FileView;
import io.github.pthfinder.files.PosixPath;
import io.github.pthfinder.link.ModuleFinder.Found;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Looks modules up in the archives on {@code sys.path} as {@code zipimport} does: eggs, zipped libraries. One larger than
 * {@link Content#TEXT_CAP} is taken to hold nothing.
 */
final class Archives {
    private final FileView files;
    private final Map<String, TreeSet<String>> entries = new HashMap<>();

    Archives(FileView files) {
        this.files = files;
    }

    /** What a name leads to in an archive, or in a directory inside of one; {@code entry} is no directory. */
    Found find(String entry, String name) {
        String archive = archive(entry);
        if (archive == null) {
            return Found.NOTHING;
        }
        TreeSet<String> names = names(archive);
        String inside = entry.equals(archive) ? "" : entry.substring(archive.length() + 1) + "/";
        String base = entry + "/" + name;
        for (String suffix : List.of(".py", ".pyc")) {
            if (names.contains(inside + name + "/__init__" + suffix)) {
                return new Found(Found.Kind.PACKAGE, base + "/__init__" + suffix, List.of(base));
            }
        }
        for (String suffix : List.of(".py", ".pyc")) {
            if (names.contains(inside + name + suffix)) {
                return new Found(Found.Kind.MODULE, base + suffix, List.of());
            }
        }
        String below = names.ceiling(inside + name + "/");
        return below != null && below.startsWith(inside + name + "/")
                ? new Found(Found.Kind.NAMESPACE, base, List.of(base))
                : Found.NOTHING;
    }

    /** The file that an entry of the search path is or lies in, null where there is none. */
    private @Nullable String archive(String entry) {
        String path = entry;
        while (path.length() > 1 && !files.exists(path)) {
            path = PosixPath.parent(path);
        }
        return files.isFile(path) ? path : null;
    }

    private TreeSet<String> names(String archive) {
        TreeSet<String> known = entries.get(archive);
        if (known == null) {
            known = ZipNames.in(files.read(archive, Content.TEXT_CAP).bytes());
            entries.put(archive, known);
        }
        return known;
    }
}
