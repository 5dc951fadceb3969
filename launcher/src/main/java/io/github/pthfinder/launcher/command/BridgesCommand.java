package io.github.pthfinder.launcher.command;

import io.github.pthfinder.bridge.Answer;
import io.github.pthfinder.bridge.Bridges;
import io.github.pthfinder.bridge.Question;
import io.github.pthfinder.config.Deadline;
import io.github.pthfinder.config.Options;
import io.github.pthfinder.config.Target;
import io.github.pthfinder.config.TargetChoice;
import io.github.pthfinder.files.FileView;
import io.github.pthfinder.files.RealFiles;
import io.github.pthfinder.launcher.Delivery;
import io.github.pthfinder.launcher.Run;
import io.github.pthfinder.report.BridgeState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code bridges}: asks each bridge in turn and tells which can answer. */
final class BridgesCommand implements Command {
    @Override
    public String name() {
        return "bridges";
    }

    @Override
    public String summary() {
        return "show which ways to ask the interpreter work here, and why the others do not";
    }

    @Override
    public int run(Run run) {
        Options options = CheckOptions.of(run);
        FileView files = new RealFiles();
        TargetChoice choice = TargetChoice.of(options, files);
        List<BridgeState> states = new ArrayList<>();
        Target target = choice.target();
        if (target == null) {
            for (String name : Bridges.NAMES) {
                states.add(new BridgeState(name, choice.problem(), false));
            }
        } else {
            Question question = new Question(
                    target, files, options.environment(), options.pythonVersion(), Deadline.in(options.deadline()));
            for (Bridges.Standing standing : Bridges.survey(question)) {
                states.add(new BridgeState(standing.name(), reason(standing.answer()), standing.chosen()));
            }
        }
        boolean answered = false;
        for (BridgeState state : states) {
            answered |= state.reason() == null;
        }
        Printing printing = Printing.of(run);
        byte[] document = printing.renderer().bridges(states, printing.style());
        return Delivery.deliver(document, run.settings(), run.console(), answered ? 0 : 3);
    }

    private static @Nullable String reason(Answer answer) {
        return answer instanceof Answer.Refused refused ? refused.reason() : null;
    }
}
