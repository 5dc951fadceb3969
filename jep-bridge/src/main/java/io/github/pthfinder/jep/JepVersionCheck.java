package io.github.pthfinder.jep;

import io.github.pthfinder.bridge.Answer;
import io.github.pthfinder.files.FileView;
import org.jspecify.annotations.Nullable;

/** The environment's Jep must be of a line whose start was measured. */
final class JepVersionCheck implements PreflightCheck {
    @Override
    public Answer.@Nullable Refused refusal(Embedding embedding, FileView files) {
        String version = embedding.jepVersion(files);
        if (version == null) {
            return JepHindrance.NO_VERSION.of(embedding.packageDir());
        }
        return JepLine.of(version) != null ? null : JepHindrance.VERSION.of(version);
    }
}
