package io.github.pthfinder.bridge;

import io.github.pthfinder.config.Deadline;
import io.github.pthfinder.config.Target;
import io.github.pthfinder.files.TimedFiles;
import io.github.pthfinder.model.BridgeUse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** The choice among the bridges. */
public final class Bridges {
    /** Any bridge may answer, the first that can. */
    public static final String AUTO = "auto";

    /** As {@link #AUTO}, but none that embeds a Python in this JVM: what an agent in somebody's application asks. */
    public static final String OUTSIDE = "outside";

    /** The names of the bridges in the order in which they are tried. */
    public static final List<String> NAMES = List.of("jep", SubprocessBridge.NAME, FilesBridge.NAME);

    private static final String EMBEDDING = NAMES.get(0);

    private Bridges() {}

    /**
     * Who answered, and what.
     *
     * @param use who answered and who was passed over, null where nobody answered
     * @param interpreter the answer, null where nobody answered
     * @param problem why nobody answered, null where somebody did
     */
    public record Result(
            @Nullable BridgeUse use,
            Answer.@Nullable Interpreter interpreter,
            @Nullable String problem) {}

    /**
     * Asks.
     *
     * @param bridge {@link #AUTO}, {@link #OUTSIDE}, or the one bridge that may answer
     */
    public static Result ask(String bridge, Question question) {
        return isChoice(bridge) ? first(bridge, question) : only(bridge, question);
    }

    /**
     * Asks about an environment of another machine, of which nothing may be executed: files alone can tell.
     *
     * @param bridge as {@link #ask} takes it; one that would execute something refuses
     */
    public static Result askFiles(String bridge, Question question) {
        if (!isChoice(bridge)) {
            return bridge.equals(FilesBridge.NAME)
                    ? only(bridge, question)
                    : only(bridge, Hindrance.ANOTHER_MACHINE.of());
        }
        List<Answer> answers = new ArrayList<>();
        for (String name : NAMES) {
            answers.add(name.equals(FilesBridge.NAME) ? answer(name, question) : Hindrance.ANOTHER_MACHINE.of());
        }
        Result result = first(question.target(), answers);
        return result.interpreter() != null || question.target() instanceof Target.Prefix
                ? result
                : only(FilesBridge.NAME, answers.get(NAMES.indexOf(FilesBridge.NAME)));
    }

    /** Whether that is no bridge, but leaves the choice among them. */
    static boolean isChoice(String bridge) {
        return bridge.equals(AUTO) || bridge.equals(OUTSIDE);
    }

    private static Result only(String name, Question question) {
        return only(name, answer(name, question));
    }

    static Result only(String name, Answer answer) {
        return answer instanceof Answer.Interpreter interpreter
                ? new Result(new BridgeUse(name, List.of()), interpreter, null)
                : new Result(
                        null, null, "the " + name + " bridge cannot answer: " + ((Answer.Refused) answer).sentence());
    }

    private static Result first(String choice, Question question) {
        List<Answer> answers = new ArrayList<>();
        for (String name : NAMES) {
            Answer answer = answer(choice, name, question);
            answers.add(answer);
            if (answer instanceof Answer.Interpreter) {
                break;
            }
        }
        return first(question.target(), answers);
    }

    /**
     * The first that could.
     *
     * @param answers those of {@link #NAMES}, in that order, at least up to the first that could
     */
    static Result first(Target target, List<Answer> answers) {
        List<BridgeUse.PassedOver> passedOver = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            String name = NAMES.get(i);
            if (answers.get(i) instanceof Answer.Interpreter interpreter) {
                return new Result(new BridgeUse(name, passedOver), interpreter, null);
            }
            passedOver.add(new BridgeUse.PassedOver(name, ((Answer.Refused) answers.get(i)).reason()));
        }
        return new Result(null, null, telling(target, passedOver));
    }

    /** Half of what is left, but for the last bridge: one that hangs must leave time for the next. */
    static Question inItsTime(String name, Question question) {
        if (name.equals(FilesBridge.NAME)) {
            return question;
        }
        return question.until(Deadline.in(Duration.ofMillis(question.deadline().remainingMillis() / 2)));
    }

    /** What one bridge answers in its time, where the choice lets it be asked. */
    static Answer answer(String choice, String name, Question question) {
        return choice.equals(OUTSIDE) && name.equals(EMBEDDING)
                ? Hindrance.OUTSIDE_ONLY.of()
                : answer(name, inItsTime(name, question));
    }

    /** What one bridge answers; a bridge that fails refuses. */
    public static Answer answer(String name, Question question) {
        try {
            switch (name) {
                case SubprocessBridge.NAME:
                    return new SubprocessBridge().ask(question);
                case FilesBridge.NAME:
                    return new FilesBridge().ask(question);
                default:
                    PythonBridge found = FoundBridges.named(name);
                    return found == null ? Hindrance.NOT_ON_CLASS_PATH.of(name) : found.ask(question);
            }
        } catch (TimedFiles.TooLate e) {
            throw e;
        } catch (Throwable e) {
            // A bridge with native code fails in more ways than exceptions; the next one can still answer.
            LoggerFactory.getLogger(Bridges.class).debug("the {} bridge failed", name, e);
            return Hindrance.BROKEN.of(name, Words.line(e.toString()));
        }
    }

    /** Of all that was refused, what tells a person most: of a program why it does not run, else what is not there. */
    private static String telling(Target target, List<BridgeUse.PassedOver> passedOver) {
        String best = target instanceof Target.Executable ? SubprocessBridge.NAME : FilesBridge.NAME;
        String reason = "";
        for (BridgeUse.PassedOver one : passedOver) {
            reason = one.name().equals(best) ? one.reason() : reason;
        }
        return reason;
    }
}
