package io.github.pthfinder.jep;

import io.github.pthfinder.files.FileView;
import org.jspecify.annotations.Nullable;

/** Jep does not compare its classes with its native library: another line than 4.3 crashes at start. */
final class JepVersionCheck implements PreflightCheck {
    /** The line whose start-up was measured. */
    static final String LINE = "4.3.";

    /** The release to install. */
    static final String WANTED = "4.3.1";

    @Override
    public @Nullable String refusal(Embedding embedding, FileView files) {
        String version = embedding.jepVersion(files);
        if (version == null) {
            return "the environment's jep does not state its version (" + embedding.packageDir()
                    + "/version.py); reinstall it: pip install --force-reinstall jep==" + WANTED;
        }
        return version.startsWith(LINE)
                ? null
                : "the environment has jep " + version + ", pthfinder needs " + LINE + "x: pip install jep==" + WANTED;
    }
}
