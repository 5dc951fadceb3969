package io.github.pthfinder.jep;

import io.github.pthfinder.bridge.Answer;
import io.github.pthfinder.files.FileView;
import org.jspecify.annotations.Nullable;

/** One thing that would end this JVM, or lose its only embedded Python, found without loading anything. */
interface PreflightCheck {
    /**
     * Why this Python must not be embedded.
     *
     * @return why, with what to do; null where there is nothing against it
     */
    Answer.@Nullable Refused refusal(Embedding embedding, FileView files);
}
