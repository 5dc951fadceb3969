package io.github.pthfinder.site;

import io.github.pthfinder.files.FileView;
import io.github.pthfinder.files.PosixPath;
import java.util.ArrayList;
import java.util.List;

/** The {@code RECORD} of a distribution, as far as ownership needs it. */
final class Records {
    private Records() {}

    /** Whether a distribution's record lists a file of its site directory. */
    static boolean lists(FileView files, Installed installed, String file) {
        return ownFiles(files, installed).contains(file);
    }

    /** The absolute paths of the recorded files that stand in the site directory itself or outside it, as scripts do. */
    static List<String> ownFiles(FileView files, Installed installed) {
        List<String> paths = new ArrayList<>();
        RecordRows rows = new RecordRows(MetadataText.text(files, installed, "RECORD"));
        for (String path = rows.next(); path != null; path = rows.next()) {
            // A few installers write absolute paths.
            if (path.startsWith("../")) {
                paths.add(PosixPath.normalize(installed.site() + "/" + path));
            } else if (path.indexOf('/') < 0) {
                paths.add(installed.site() + "/" + path);
            } else if (PosixPath.isAbsolute(path)
                    && (PosixPath.parent(path).equals(installed.site())
                            || !PosixPath.isWithin(path, installed.site()))) {
                paths.add(path);
            }
        }
        return paths;
    }

    /** The absolute paths of the recorded Python sources in the site directory and below it. */
    static List<String> sources(FileView files, Installed installed) {
        List<String> paths = new ArrayList<>();
        RecordRows rows = new RecordRows(MetadataText.text(files, installed, "RECORD"));
        for (String path = rows.next(); path != null; path = rows.next()) {
            if (path.endsWith(".py") && !PosixPath.isAbsolute(path) && !path.startsWith("../")) {
                paths.add(installed.site() + "/" + path);
            }
        }
        return paths;
    }
}
