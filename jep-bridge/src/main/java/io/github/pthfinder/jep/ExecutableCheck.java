package io.github.pthfinder.jep;

import io.github.pthfinder.files.FileView;
import org.jspecify.annotations.Nullable;

/** Python derives its paths from its program's path: an embedded one must not answer for a program that is gone. */
final class ExecutableCheck implements PreflightCheck {
    @Override
    public @Nullable String refusal(Embedding embedding, FileView files) {
        return files.isFile(embedding.executable())
                ? null
                : "the environment's interpreter " + embedding.executable() + " does not exist";
    }
}
