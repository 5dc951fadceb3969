package io.github.pthfinder.bridge;

import io.github.pthfinder.files.Content;
import io.github.pthfinder.files.FileView;
import io.github.pthfinder.files.PosixPath;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Which release an installation is, as its files tell. */
final class Release {
    /** An interpreter or its library with debug symbols stays below. */
    private static final int BINARY_CAP = 64 << 20;

    private Release() {}

    /** The {@code X.Y.Z} that {@code text} begins with, null where it does not. */
    static @Nullable String parse(String text) {
        int dots = 0;
        int i = 0;
        for (; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' && dots < 2 && i > 0 && text.charAt(i - 1) != '.') {
                dots++;
            } else if (c < '0' || c > '9') {
                break;
            }
        }
        return dots == 2 && text.charAt(i - 1) != '.' ? text.substring(0, i) : null;
    }

    /** {@code X.Y} of {@code X.Y.Z}. */
    static String xy(String release) {
        return release.substring(0, release.lastIndexOf('.'));
    }

    /** What the C header of an installation says, null where there is none. */
    static @Nullable String ofHeaders(FileView files, Installation base) {
        for (String flags : new String[] {"", "m"}) {
            Content content = files.read(
                    PosixPath.join(base.prefix(), "include/" + base.folder() + flags + "/patchlevel.h"), 1 << 20);
            String text = content.ok() ? content.text() : "";
            int define = text.indexOf("#define PY_VERSION ");
            int quote = define < 0 ? -1 : text.indexOf('"', define);
            if (quote >= 0) {
                return parse(text.substring(quote + 1, Math.min(text.length(), quote + 20)));
            }
        }
        return null;
    }

    /** What the program or its library carries in its data, null where nothing is found. Reads megabytes: the last resort. */
    static @Nullable String ofBinary(FileView files, Installation base, @Nullable String executable) {
        String found = executable == null ? null : inBytes(files, executable, base.xy());
        if (found != null) {
            return found;
        }
        String lib = PosixPath.join(base.prefix(), base.lib());
        for (String name : files.list(lib).names()) {
            if (name.startsWith("lib" + base.folder()) && name.contains(".so")) {
                return inBytes(files, PosixPath.join(lib, name), base.xy());
            }
        }
        return null;
    }

    private static @Nullable String inBytes(FileView files, String file, String xy) {
        Content content = files.read(file, BINARY_CAP);
        String data = new String(content.bytes(), StandardCharsets.ISO_8859_1);
        String start = xy + ".";
        for (int at = data.indexOf(start); at >= 0; at = data.indexOf(start, at + 1)) {
            String found = parse(data.substring(at, Math.min(data.length(), at + 16)));
            boolean inside =
                    at > 0 && (data.charAt(at - 1) == '.' || data.charAt(at - 1) >= '0' && data.charAt(at - 1) <= '9');
            if (found != null
                    && !inside
                    && at + found.length() < data.length()
                    && data.charAt(at + found.length()) == 0) {
                return found;
            }
        }
        return null;
    }
}
