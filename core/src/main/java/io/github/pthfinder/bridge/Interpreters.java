package io.github.pthfinder.bridge;

import io.github.pthfinder.files.FileView;
import io.github.pthfinder.files.PosixPath;
import org.jspecify.annotations.Nullable;

/** Which file of a prefix is its interpreter. */
final class Interpreters {
    private Interpreters() {}

    /** The interpreter of a prefix: {@code bin/python3}, else {@code bin/python}, else the newest {@code bin/pythonX.Y}. */
    static @Nullable String of(FileView files, String prefix) {
        String bin = PosixPath.join(prefix, "bin");
        String python3 = PosixPath.join(bin, "python3");
        String python = PosixPath.join(bin, "python");
        if (files.isFile(python3)) {
            return python3;
        }
        return files.isFile(python) ? python : newest(files, bin);
    }

    private static @Nullable String newest(FileView files, String bin) {
        String best = null;
        int newest = -1;
        for (String name : files.list(bin).names()) {
            int minor = LibFolder.minor(name);
            if (minor > newest && files.isFile(PosixPath.join(bin, name))) {
                newest = minor;
                best = PosixPath.join(bin, name);
            }
        }
        return best;
    }

    /** Why a prefix has no interpreter: the end of a sentence. */
    static String whyNone(FileView files, String prefix) {
        String bin = PosixPath.join(prefix, "bin");
        for (String name : new String[] {"python3", "python"}) {
            String link = PosixPath.join(bin, name);
            String target = files.readLink(link);
            if (target != null) {
                return link + " is a symbolic link to " + target + ", which does not exist";
            }
        }
        return "there is no interpreter in " + bin;
    }
}
