package io.github.pthfinder.bridge;

import io.github.pthfinder.files.KnownFiles;
import io.github.pthfinder.model.BridgeState;
import java.util.ArrayList;
import java.util.List;

/**
 * How all bridges stand to a question.
 *
 * @param result what a check would get
 * @param states one for each bridge, in the order in which they are tried
 */
public record Survey(Bridges.Result result, List<BridgeState> states) {
    public Survey {
        states = List.copyOf(states);
    }

    /**
     * Asks every bridge, whatever the others answer: from this a user learns why one is not used, and what each costs.
     *
     * @param bridge {@link Bridges#AUTO}, {@link Bridges#OUTSIDE}, or the one bridge that a check may use
     */
    public static Survey of(String bridge, Question question) {
        boolean choice = Bridges.isChoice(bridge);
        List<String> names = new ArrayList<>(Bridges.NAMES);
        if (!choice && !names.contains(bridge)) {
            names.add(bridge);
        }
        List<Answer> answers = new ArrayList<>();
        List<Double> millis = new ArrayList<>();
        for (String name : names) {
            long start = System.nanoTime();
            answers.add(Bridges.answer(bridge, name, anew(question)));
            millis.add((System.nanoTime() - start) / 1e6);
        }
        Bridges.Result result = choice
                ? Bridges.first(question.target(), answers.subList(0, Bridges.NAMES.size()))
                : Bridges.only(bridge, answers.get(names.indexOf(bridge)));
        List<BridgeState> states = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            boolean chosen = result.use() != null && result.use().name().equals(names.get(i));
            states.add(state(names.get(i), chosen, millis.get(i), answers.get(i)));
        }
        return new Survey(result, states);
    }

    private static BridgeState state(String name, boolean chosen, double millis, Answer answer) {
        return answer instanceof Answer.Refused refused
                ? new BridgeState(name, false, false, millis, refused.reason(), refused.fix())
                : new BridgeState(name, true, chosen, millis, null, null);
    }

    /** With a memory of its own, as in a check: else an earlier bridge would have done a later one's reading. */
    private static Question anew(Question question) {
        return new Question(
                question.target(),
                new KnownFiles(question.files()),
                question.environment(),
                question.pythonVersion(),
                question.deadline());
    }
}
