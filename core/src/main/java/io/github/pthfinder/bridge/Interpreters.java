package io.github.pthfinder.bridge;

import io.github.pthfinder.files.FileView;
import io.github.pthfinder.files.PosixPath;
import org.jspecify.annotations.Nullable;

/** Which file of a prefix is its interpreter. */
final class Interpreters {
    private static final String[] NAMES = {"bin/python3", "bin/python"};

    private Interpreters() {}

    /** The interpreter of a prefix: {@code bin/python3}, else {@code bin/python}, else the newest {@code bin/pythonX.Y}. */
    static @Nullable String of(FileView files, String prefix) {
        for (String name : NAMES) {
            String file = PosixPath.join(prefix, name);
            if (files.isFile(file)) {
                return file;
            }
        }
        return newest(files, PosixPath.join(prefix, "bin"));
    }

    /** The interpreter of a prefix, else the dead link in its place. */
    static @Nullable String deadOrAlive(FileView files, String prefix) {
        String alive = of(files, prefix);
        for (int i = 0; i < NAMES.length && alive == null; i++) {
            String link = PosixPath.join(prefix, NAMES[i]);
            alive = files.isLink(link) ? link : null;
        }
        return alive;
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

    /** Why a prefix has no interpreter. */
    static Answer.Refused whyNone(FileView files, String prefix) {
        for (String name : NAMES) {
            String link = PosixPath.join(prefix, name);
            String target = files.readLink(link);
            if (target != null) {
                return Hindrance.DEAD_INTERPRETER.of(link, target);
            }
        }
        return Hindrance.NO_INTERPRETER.of(PosixPath.join(prefix, "bin"));
    }
}
