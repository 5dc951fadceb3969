package io.github.pthfinder.bridge;

import io.github.pthfinder.config.Deadline;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Starts an interpreter in a child process only to see whether it starts: where a failing start would end this process. */
public final class TrialStart {
    private TrialStart() {}

    /**
     * Tries. No code of an environment runs: {@code site} is off and only {@code PYTHONHOME} is set.
     *
     * @param executable absolute path of the interpreter
     * @param home the installation whose standard library it shall use
     * @param modules which modules of the standard library to import
     * @return what went wrong; null where all went well
     */
    public static Answer.@Nullable Refused failure(
            Question question, String executable, String home, List<String> modules) {
        Map<String, String> variables = new HashMap<>();
        for (Map.Entry<String, String> variable : question.environment().entrySet()) {
            if (!variable.getKey().startsWith("PYTHON")) {
                variables.put(variable.getKey(), variable.getValue());
            }
        }
        variables.put("PYTHONHOME", home);
        List<String> command = List.of(executable, "-s", "-S", "-B", "-c", "import " + String.join(", ", modules));
        try {
            // Who waits for what comes after it may end this process at the deadline: the child must be gone before.
            Deadline half = Deadline.in(Duration.ofMillis(question.deadline().remainingMillis() / 2));
            Child.Outcome outcome = Child.start(command, variables, List.of("__PYVENV_LAUNCHER__"))
                    .await(half);
            return outcome.ok() ? null : SubprocessBridge.failed(executable, outcome);
        } catch (IOException e) {
            return StartFailure.refusal(executable, e);
        }
    }
}
