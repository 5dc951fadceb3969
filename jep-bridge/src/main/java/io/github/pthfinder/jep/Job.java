package io.github.pthfinder.jep;

import io.github.pthfinder.bridge.Answer;
import org.jspecify.annotations.Nullable;

/** One request to the embedded interpreter. Its fields belong to whoever holds the {@link EmbeddedPython}'s lock. */
final class Job {
    final String request;

    @Nullable
    String answer;

    Answer.@Nullable Refused refusal;

    Job(String request) {
        this.request = request;
    }

    boolean done() {
        return answer != null || refusal != null;
    }
}
