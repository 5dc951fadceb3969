package io.github.pthfinder.site;

import io.github.pthfinder.files.PosixPath;
import java.util.ArrayList;
import java.util.List;

/** What the text of a {@code RECORD} tells, as far as ownership needs it. */
final class Records {
    private Records() {}

    /** Whether a distribution's record lists a file of its site directory. */
    static boolean lists(String text, Installed installed, String file) {
        if (PosixPath.parent(file).equals(installed.site())) {
            // As nearly every record writes it; the rest is read as CSV.
            String row = PosixPath.name(file) + ",";
            if (text.startsWith(row) || text.contains("\n" + row)) {
                return true;
            }
        }
        return ownFiles(text, installed).contains(file);
    }

    /** The absolute paths of the recorded files that stand in the site directory itself or outside it, as scripts do. */
    static List<String> ownFiles(String text, Installed installed) {
        List<String> paths = new ArrayList<>();
        RecordRows rows = new RecordRows(text);
        for (String path = rows.next(); path != null; path = rows.next()) {
            // A few installers write absolute paths.
            if (path.startsWith("../")) {
                paths.add(PosixPath.normalize(PosixPath.join(installed.site(), path)));
            } else if (path.indexOf('/') < 0) {
                paths.add(PosixPath.join(installed.site(), path));
            } else if (PosixPath.isAbsolute(path)
                    && (PosixPath.parent(path).equals(installed.site())
                            || !PosixPath.isWithin(path, installed.site()))) {
                paths.add(path);
            }
        }
        return paths;
    }

    /** The absolute paths of the recorded Python sources in the site directory and below it. */
    static List<String> sources(String text, Installed installed) {
        List<String> paths = new ArrayList<>();
        RecordRows rows = new RecordRows(text);
        for (String path = rows.next(); path != null; path = rows.next()) {
            if (path.endsWith(".py") && !PosixPath.isAbsolute(path) && !path.startsWith("../")) {
                paths.add(PosixPath.join(installed.site(), path));
            }
        }
        return paths;
    }
}
