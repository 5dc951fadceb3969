package io.github.pthfinder.bridge;

/**
 * One way to learn what an environment's Python is. Implementations execute nothing of the environment (no import line,
 * no sitecustomize), never throw, never wait past the deadline, and give equal answers for the same environment.
 *
 * <p>Further bridges are found with {@link java.util.ServiceLoader}.
 */
public interface PythonBridge {
    /** The name that options and reports use, for example {@code subprocess}. */
    String name();

    /** Answers, or says why not. */
    Answer ask(Question question);
}
