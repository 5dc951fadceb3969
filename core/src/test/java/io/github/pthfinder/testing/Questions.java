package io.github.pthfinder.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/** Calls of Python functions, each with the answer that our own function gives. */
public final class Questions {
    private final List<String> asked = new ArrayList<>();
    private final List<String> ours = new ArrayList<>();

    /** One call. */
    public void add(String function, List<String> arguments, List<String> answer) {
        asked.add(function + "\t" + Utf16Hex.encodeAll(arguments));
        ours.add(Utf16Hex.encodeAll(answer));
    }

    /** One call of one argument with one answer. */
    public void add(String function, String argument, String answer) {
        add(function, List.of(argument), List.of(answer));
    }

    /** Every interpreter must give the same answers. */
    public void ask(PythonScript script, String seed) {
        for (Python python : PythonScript.atLeast(3)) {
            List<String> theirs = script.ask(python, asked);
            assertThat(theirs).as("answers of %s", python).hasSameSizeAs(ours);
            for (int i = 0; i < ours.size(); i++) {
                if (!theirs.get(i).equals(ours.get(i))) {
                    String[] question = asked.get(i).split("\t", -1);
                    throw new AssertionError(python + ", " + seed + ": " + question[0] + readable(question[1])
                            + "\n  python " + readable(theirs.get(i)) + "\n  ours   " + readable(ours.get(i)));
                }
            }
        }
    }

    private static List<String> readable(String texts) {
        return Utf16Hex.decodeAll(texts).stream().map(Utf16Hex::readable).toList();
    }
}
