package io.github.pthfinder.bridge;

/**
 * One way to learn what an environment's Python is. Implementations execute nothing of the environment (no import line,
 * no sitecustomize), never throw, never wait past the deadline, and give equal answers for the same environment.
 *
 * <p>An environment is asked what it is by itself: {@code PYTHONHOME} is not followed. {@code PYTHONNOUSERSITE},
 * {@code PYTHONUSERBASE} and {@code HOME} are, because they decide which site directories there are.
 *
 * <p>Further bridges are found with {@link java.util.ServiceLoader}. One instance answers for all checks of a JVM, also at the
 * same time.
 */
public interface PythonBridge {
    /** The name that options and reports use, for example {@code subprocess}. */
    String name();

    /** Answers, or says why not. */
    Answer ask(Question question);
}
