package io.github.pthfinder.launcher.command;

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
    private static final List<String> NAMES = List.of("jep", "subprocess", "files");

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
        boolean answered = false;
        List<BridgeState> states = new ArrayList<>();
        for (String name : NAMES) {
            Target target = choice.target();
            String problem = target == null ? choice.problem() : problem(name, target, options, files);
            states.add(new BridgeState(name, problem));
            answered |= problem == null;
        }
        Printing printing = Printing.of(run);
        byte[] document = printing.renderer().bridges(states, printing.style());
        return Delivery.deliver(document, run.settings(), run.console(), answered ? 0 : 3);
    }

    private static @Nullable String problem(String name, Target target, Options options, FileView files) {
        Question question = new Question(
                target, files, options.environment(), options.pythonVersion(), Deadline.in(options.deadline()));
        return Bridges.ask(name, question).problem();
    }
}
