package io.github.pthfinder.site;

import io.github.pthfinder.files.FileView;
import io.github.pthfinder.files.PosixPath;
import java.util.ArrayList;
import java.util.List;

/** The {@code RECORD} of a distribution, as far as ownership needs it (PyPA specification: recording installed projects). */
final class Records {
    private Records() {}

    /** Whether a distribution's record lists a file of its site directory. */
    static boolean lists(FileView files, Installed installed, String file) {
        String text = MetadataText.text(files, installed, "RECORD");
        return PosixPath.parent(file).equals(installed.site()) && hasRow(text, PosixPath.name(file))
                || hasRow(text, file);
    }

    private static boolean hasRow(String text, String path) {
        String start = path + ",";
        return text.startsWith(start) || text.contains("\n" + start);
    }

    /** The absolute paths of the recorded files that stand in the site directory itself. */
    static List<String> topLevelFiles(FileView files, Installed installed) {
        List<String> paths = new ArrayList<>();
        for (String row : MetadataText.lines(files, installed, "RECORD")) {
            int comma = row.indexOf(',');
            String path = comma < 0 ? row : row.substring(0, comma);
            if (path.indexOf('/') < 0 && !path.isEmpty()) {
                paths.add(installed.site() + "/" + path);
            } else if (PosixPath.isAbsolute(path) && PosixPath.parent(path).equals(installed.site())) {
                paths.add(path);
            }
        }
        return paths;
    }
}
