package io.github.pthfinder.bridge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an interpreter answered to a list of import names.
 *
 * @param answers one for each name, in the order of the names; fewer where there is a problem
 * @param problem why not all were answered, one sentence that begins with the interpreter's path; null where all were
 */
public record ImportAnswers(
        List<ImportAnswer> answers, @Nullable String problem) {
    public ImportAnswers {
        answers = List.copyOf(answers);
    }
}
