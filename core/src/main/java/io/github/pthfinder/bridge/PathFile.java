package io.github.pthfinder.bridge;

import io.github.pthfinder.files.Content;
import io.github.pthfinder.files.FileView;
import io.github.pthfinder.files.PosixPath;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A {@code ._pth} file beside an interpreter, which takes the place of everything that CPython would work out for
 * {@code sys.path} (3.11 and later, {@code Modules/getpath.py}; earlier ones on Windows only). It isolates the interpreter, and
 * whether site processing is on is for it alone to say: {@code -S} counts no longer.
 *
 * @param path of the file
 * @param entries what it puts on {@code sys.path}
 * @param site whether it turns site processing on
 */
public record PathFile(String path, List<String> entries, boolean site) {
    /** The first minor version that reads one on this system. */
    static final int SINCE = 11;

    /** The file that an interpreter finds: by its own name, else by that of what it links to; null where there is none. */
    public static @Nullable PathFile of(FileView files, @Nullable String executable) {
        if (executable == null) {
            return null;
        }
        Content content = files.read(executable + "._pth", Content.TEXT_CAP);
        if (content.ok()) {
            return parse(executable + "._pth", content.text());
        }
        String real = files.realPath(executable) + "._pth";
        Content linked = files.read(real, Content.TEXT_CAP);
        return linked.ok() ? parse(real, linked.text()) : null;
    }

    private static PathFile parse(String path, String text) {
        List<String> entries = new ArrayList<>();
        boolean site = false;
        for (String line : text.split("\n", -1)) {
            int comment = line.indexOf('#');
            String entry = (comment < 0 ? line : line.substring(0, comment)).strip();
            if (entry.equals("import site")) {
                site = true;
            } else if (!entry.isEmpty() && !entry.startsWith("import ")) {
                entries.add(PosixPath.normalize(PosixPath.join(PosixPath.parent(path), entry)));
            }
        }
        // Only site processing takes out what is there twice.
        return new PathFile(path, List.copyOf(site ? new LinkedHashSet<>(entries) : entries), site);
    }

    /** What becomes {@code sys.base_prefix}. */
    String prefix() {
        return PosixPath.parent(path);
    }
}
