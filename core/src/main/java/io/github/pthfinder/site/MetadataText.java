package io.github.pthfinder.site;

import io.github.pthfinder.files.Content;
import io.github.pthfinder.files.FileView;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The text files in a distribution's metadata directory. */
final class MetadataText {
    private MetadataText() {}

    /** The lines of a file in the metadata directory; none where there is no such file. */
    static List<String> lines(FileView files, Installed installed, String file) {
        return split(text(files, installed, file));
    }

    /** The text of a file in the metadata directory, empty where there is no such file. */
    static String text(FileView files, Installed installed, String file) {
        return files.read(installed.metadata() + "/" + file, Content.TEXT_CAP).text();
    }

    /** The value of the first {@code Key: value} line of that key, null where there is none. */
    static @Nullable String value(List<String> lines, String key) {
        for (String line : lines) {
            if (line.regionMatches(true, 0, key + ":", 0, key.length() + 1)) {
                return line.substring(key.length() + 1).strip();
            }
        }
        return null;
    }

    private static List<String> split(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            if (end < 0) {
                end = text.length();
            }
            String line = text.substring(start, end).strip();
            if (!line.isEmpty()) {
                lines.add(line);
            }
            start = end + 1;
        }
        return lines;
    }
}
