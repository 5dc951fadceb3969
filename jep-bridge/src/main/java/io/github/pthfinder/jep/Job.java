package io.github.pthfinder.jep;

import org.jspecify.annotations.Nullable;

/** One request to the embedded interpreter. Its fields belong to whoever holds the {@link EmbeddedPython}'s lock. */
final class Job {
    final String request;

    @Nullable
    String answer;

    @Nullable
    String refusal;

    Job(String request) {
        this.request = request;
    }

    boolean done() {
        return answer != null || refusal != null;
    }
}
