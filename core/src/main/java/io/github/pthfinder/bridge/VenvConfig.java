package io.github.pthfinder.bridge;

import io.github.pthfinder.files.Content;
import io.github.pthfinder.files.FileView;
import io.github.pthfinder.files.PosixPath;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A {@code pyvenv.cfg} as CPython reads it ({@code Lib/site.py}, {@code venv}; {@code Modules/getpath.py}).
 *
 * @param home where the base interpreter lies, null where the file does not say
 * @param systemSite whether the base's site directories are visible: yes unless the file says something else than true
 * @param version {@code X.Y.Z} of the interpreter that made the environment, null where the file does not say
 */
record VenvConfig(
        @Nullable String home, boolean systemSite, @Nullable String version) {
    private static final int CAP = 1 << 20;

    /** The configuration that an interpreter in {@code bin} finds, beside it or one level up; null where there is none. */
    static @Nullable VenvConfig of(FileView files, String bin) {
        Content beside = files.read(PosixPath.join(bin, "pyvenv.cfg"), CAP);
        Content content = beside.ok() ? beside : files.read(PosixPath.join(PosixPath.parent(bin), "pyvenv.cfg"), CAP);
        return content.ok() ? parse(content.text()) : null;
    }

    static VenvConfig parse(String text) {
        String home = null;
        boolean systemSite = true;
        String version = null;
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            int equals = text.indexOf('=', start);
            if (equals >= 0 && equals < end) {
                String value = text.substring(equals + 1, end).strip();
                switch (text.substring(start, equals).strip().toLowerCase(Locale.ROOT)) {
                    case "home" -> home = home == null ? value : home;
                    case "include-system-site-packages" ->
                        systemSite = value.toLowerCase(Locale.ROOT).equals("true");
                    // venv writes the first, virtualenv and uv the second; 3.11.7.final.0 in some.
                    case "version", "version_info" -> version = version == null ? Release.parse(value) : version;
                    default -> {}
                }
            }
            start = end + 1;
        }
        return new VenvConfig(home == null || home.isEmpty() ? null : home, systemSite, version);
    }
}
