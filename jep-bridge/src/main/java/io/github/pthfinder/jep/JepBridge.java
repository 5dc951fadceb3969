package io.github.pthfinder.jep;

import io.github.pthfinder.bridge.Answer;
import io.github.pthfinder.bridge.Probe;
import io.github.pthfinder.bridge.PythonBridge;
import io.github.pthfinder.bridge.Question;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;

/**
 * Asks a CPython embedded in this JVM through the environment's own Jep.
 *
 * <p>A JVM holds one embedded Python for its whole life: the first environment that is asked about decides which, later
 * questions about it are answered by the open interpreter in about a millisecond, questions about another are refused.
 * An application that uses Jep itself shares that one and should choose another bridge for pthfinder, because whoever
 * comes first settles its configuration.
 *
 * <p>From Java 24 on the JVM prints a warning when Jep loads its native library, unless it is started with
 * {@code --enable-native-access=ALL-UNNAMED}.
 */
public final class JepBridge implements PythonBridge {
    /** For {@link java.util.ServiceLoader}. */
    public JepBridge() {}

    @Override
    public String name() {
        return "jep";
    }

    @Override
    public Answer ask(Question question) {
        EmbeddedPython python = EmbeddedPython.started();
        return python == null ? askNew(question) : askOpen(python, question);
    }

    /** An open interpreter thinks about its answer while the files tell whether it is the right one to ask. */
    private static Answer askOpen(EmbeddedPython python, Question question) {
        Job job = python.post(request(question.environment()));
        Answer.Refused refusal;
        try {
            EmbeddingSearch.Result found = EmbeddingSearch.in(question);
            Embedding embedding = found.embedding();
            refusal = embedding == null ? found.refusal() : python.refusal(embedding);
            return refusal == null
                    ? answer(python.await(job, question.deadline()), Objects.requireNonNull(embedding))
                    : refusal;
        } finally {
            python.withdraw(job);
        }
    }

    private static Answer askNew(Question question) {
        EmbeddingSearch.Result found = EmbeddingSearch.in(question);
        Embedding embedding = found.embedding();
        if (embedding == null) {
            return Objects.requireNonNull(found.refusal());
        }
        Answer.Refused refusal = Preflight.refusal(embedding, question.files());
        if (refusal != null || question.deadline().passed()) {
            return refusal != null ? refusal : JepHindrance.NO_TIME.of();
        }
        EmbeddedPython python;
        try {
            python = EmbeddedPython.startedFor(embedding, question);
        } catch (RefusedStart e) {
            return e.refusal();
        } catch (IOException e) {
            return JepHindrance.MODULES_UNWRITTEN.of(String.valueOf(e.getMessage()));
        }
        refusal = python.refusal(embedding);
        return refusal == null
                ? answer(python.await(python.post(request(question.environment())), question.deadline()), embedding)
                : refusal;
    }

    private static Answer answer(Job job, Embedding embedding) {
        return job.answer != null ? fitting(Probe.answer(job.answer), embedding) : Objects.requireNonNull(job.refusal);
    }

    /** An embedded Python that takes itself for another than the files say was told the wrong thing: let others judge. */
    private static Answer fitting(Answer answer, Embedding embedding) {
        if (!(answer instanceof Answer.Interpreter is)
                || embedding.prefix().equals(is.prefix()) && embedding.home().equals(is.basePrefix())) {
            return answer;
        }
        return JepHindrance.MISTAKEN.of(
                String.valueOf(is.prefix()), String.valueOf(is.basePrefix()), embedding.prefix(), embedding.home());
    }

    /** What {@code ask.py} takes: nothing where the interpreter's own variables are meant, so that odd bytes survive. */
    private static String request(Map<String, String> environment) {
        if (environment.equals(System.getenv())) {
            return "";
        }
        StringBuilder out = new StringBuilder("given");
        for (Map.Entry<String, String> variable : environment.entrySet()) {
            out.append('\0').append(variable.getKey()).append('\0').append(variable.getValue());
        }
        return out.toString();
    }
}
