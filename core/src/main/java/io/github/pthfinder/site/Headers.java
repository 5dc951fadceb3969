package io.github.pthfinder.site;

import io.github.pthfinder.files.Content;
import io.github.pthfinder.files.FileView;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The headers of a distribution's metadata: {@code METADATA}, or what older formats call it, without the description. */
final class Headers {
    /** Holds the name and the version of any distribution; what follows can be as long as a book. */
    private static final int START = 2 << 10;

    private final FileView files;
    private final Installed installed;
    private final String start;
    private final boolean cut;
    private @Nullable String whole;

    private Headers(FileView files, Installed installed) {
        this.files = files;
        this.installed = installed;
        Content content = content(true);
        this.start = content.text();
        this.cut = content.bytes().length >= START;
    }

    static Headers of(FileView files, Installed installed) {
        return new Headers(files, installed);
    }

    private Content content(boolean onlyStart) {
        boolean egg = installed.metadata().endsWith(".egg-info");
        Content content = content(installed.metadata() + (egg ? "/PKG-INFO" : "/METADATA"), onlyStart);
        if (content.bytes().length == 0) {
            content = content(installed.metadata() + (egg ? "/METADATA" : "/PKG-INFO"), onlyStart);
        }
        return content.bytes().length == 0 ? content(installed.metadata(), onlyStart) : content;
    }

    private Content content(String file, boolean onlyStart) {
        return onlyStart ? files.readStart(file, START) : files.read(file, Content.TEXT_CAP);
    }

    /** The value of the first header of that name, null where there is none. */
    @Nullable
    String first(String name) {
        int at = next(start, name, 0);
        return at >= 0 ? value(start, at) : cut ? firstOfAll(name) : null;
    }

    private @Nullable String firstOfAll(String name) {
        List<String> all = all(name);
        return all.isEmpty() ? null : all.get(0);
    }

    /** The values of all headers of that name. */
    List<String> all(String name) {
        if (whole == null) {
            whole = cut ? content(false).text() : start;
        }
        List<String> values = new ArrayList<>();
        for (int at = next(whole, name, 0); at >= 0; at = next(whole, name, at)) {
            values.add(value(whole, at));
        }
        return values;
    }

    private static String value(String text, int from) {
        int end = text.indexOf('\n', from);
        return text.substring(from, end < 0 ? text.length() : end).strip();
    }

    /** Where the value of the next header of that name starts, -1 where none comes before the description. */
    private static int next(String text, String name, int from) {
        int line = from == 0 ? 0 : behind(text, from);
        while (line < text.length() && text.charAt(line) != '\n' && text.charAt(line) != '\r') {
            int colon = line + name.length();
            if (colon < text.length()
                    && text.charAt(colon) == ':'
                    && text.regionMatches(true, line, name, 0, name.length())) {
                return colon + 1;
            }
            line = behind(text, line);
        }
        return -1;
    }

    private static int behind(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end + 1;
    }
}
