package io.github.pthfinder.jep;

import io.github.pthfinder.bridge.Answer;
import io.github.pthfinder.files.FileView;
import org.jspecify.annotations.Nullable;

/** Python derives its paths from its program's path: an embedded one must not answer for a program that is gone. */
final class ExecutableCheck implements PreflightCheck {
    @Override
    public Answer.@Nullable Refused refusal(Embedding embedding, FileView files) {
        return files.isFile(embedding.executable()) ? null : JepHindrance.NO_INTERPRETER.of(embedding.executable());
    }
}
