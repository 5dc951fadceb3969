package io.github.pthfinder.jep;

import io.github.pthfinder.bridge.Answer;
import io.github.pthfinder.bridge.Question;
import io.github.pthfinder.bridge.TrialStart;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a Python that does not start would end the JVM (Jep 4.2), the environment's own interpreter must start in a child
 * process first, with the same standard library.
 */
final class Trial {
    /** What Jep's start and its Python side import. */
    private static final List<String> MODULES = List.of("threading", "traceback", "types", "importlib.util");

    private Trial() {}

    /** Why it must not be embedded, null where nothing is against it. */
    static Answer.@Nullable Refused refusal(Embedding embedding, Question question) {
        if (JepLine.of(String.valueOf(embedding.jepVersion(question.files()))) != JepLine.V4_2) {
            return null;
        }
        Answer.Refused failure = TrialStart.failure(question, embedding.executable(), embedding.home(), MODULES);
        return failure == null ? null : JepHindrance.TRIAL.of(failure.reason());
    }
}
