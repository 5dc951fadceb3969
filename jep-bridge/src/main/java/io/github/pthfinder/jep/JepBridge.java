package io.github.pthfinder.jep;

import io.github.pthfinder.bridge.Answer;
import io.github.pthfinder.bridge.Probe;
import io.github.pthfinder.bridge.PythonBridge;
import io.github.pthfinder.bridge.Question;
import java.io.IOException;
import java.util.Map;

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
        EmbeddingSearch.Result found = EmbeddingSearch.in(question);
        Embedding embedding = found.embedding();
        if (embedding == null) {
            return new Answer.Refused(String.valueOf(found.refusal()));
        }
        EmbeddedPython python = EmbeddedPython.started();
        if (python == null) {
            String refusal = Preflight.refusal(embedding, question.files());
            if (refusal != null || question.deadline().passed()) {
                return new Answer.Refused(refusal != null ? refusal : "no time is left to start Python");
            }
            try {
                python = EmbeddedPython.startedFor(embedding, question);
            } catch (IOException e) {
                return new Answer.Refused("Jep's modules could not be made ready: " + e.getMessage());
            }
        }
        String refusal = python.refusal(embedding);
        return refusal == null ? ask(python, embedding, question) : new Answer.Refused(refusal);
    }

    private static Answer ask(EmbeddedPython python, Embedding embedding, Question question) {
        Job job = python.ask(request(question.environment()), question.deadline());
        return job.answer != null
                ? fitting(Probe.answer(job.answer), embedding)
                : new Answer.Refused(String.valueOf(job.refusal));
    }

    /** An embedded Python that takes itself for another than the files say was told the wrong thing: let others judge. */
    private static Answer fitting(Answer answer, Embedding embedding) {
        if (!(answer instanceof Answer.Interpreter is)
                || embedding.prefix().equals(is.prefix()) && embedding.home().equals(is.basePrefix())) {
            return answer;
        }
        return new Answer.Refused("the embedded Python takes itself for that of " + is.prefix() + " and "
                + is.basePrefix() + ", the environment's files say " + embedding.prefix() + " and "
                + embedding.home());
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
