package io.github.pthfinder.jep;

import io.github.pthfinder.files.FileView;
import org.jspecify.annotations.Nullable;

/** The environment's Jep must be of a line whose start was measured. */
final class JepVersionCheck implements PreflightCheck {
    @Override
    public @Nullable String refusal(Embedding embedding, FileView files) {
        String version = embedding.jepVersion(files);
        if (version == null) {
            return "the environment's jep does not state its version (" + embedding.packageDir()
                    + "/version.py); reinstall it: pip install --force-reinstall jep==" + JepLine.WANTED;
        }
        return JepLine.of(version) != null
                ? null
                : "the environment has jep " + version + ", pthfinder needs " + JepLine.ALL + ": pip install jep=="
                        + JepLine.WANTED;
    }
}
