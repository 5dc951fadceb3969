package io.github.pthfinder;

import io.github.pthfinder.advice.Platforms;
import io.github.pthfinder.advice.Surroundings;
import io.github.pthfinder.bridge.Answer;
import io.github.pthfinder.bridge.Bridges;
import io.github.pthfinder.bridge.Question;
import io.github.pthfinder.bridge.Survey;
import io.github.pthfinder.config.Deadline;
import io.github.pthfinder.config.Options;
import io.github.pthfinder.config.Target;
import io.github.pthfinder.config.TargetChoice;
import io.github.pthfinder.files.FileView;
import io.github.pthfinder.model.BridgeState;
import io.github.pthfinder.model.Unverifiable;
import java.util.ArrayList;
import java.util.List;

/** One survey of the bridges: asks all of them about the environment that the options mean, and judges nothing. */
final class Surveying {
    private final Options options;
    private final FileView files;
    private final Deadline deadline;
    private final ReportBuilder report;

    Surveying(Options options, FileView files) {
        this.options = options;
        this.files = files;
        this.deadline = Deadline.in(options.deadline());
        this.report = new ReportBuilder(options.failOn(), System.nanoTime());
    }

    BridgeSurvey run() {
        TargetChoice choice = options.root() == null
                ? TargetChoice.of(options, files)
                : new TargetChoice(
                        null, options.root(), "bridges ask on this machine, not inside of another's file system");
        Target target = choice.target();
        List<BridgeState> states = new ArrayList<>();
        if (target == null) {
            for (String name : Bridges.NAMES) {
                states.add(new BridgeState(name, false, false, null, choice.problem(), null));
            }
            report.error(new Unverifiable(choice.path(), choice.problem()));
        } else {
            states = ask(target);
        }
        return new BridgeSurvey(report.build().report(), states);
    }

    private List<BridgeState> ask(Target target) {
        Question question = new Question(target, files, options.environment(), options.pythonVersion(), deadline);
        Survey survey = Survey.of(options.bridge(), question);
        report.bridge(survey.result());
        Answer.Interpreter interpreter = survey.result().interpreter();
        if (interpreter != null) {
            report.python(interpreter);
            report.platform(Platforms.recognise(
                    options.platform(),
                    new Surroundings(
                            files,
                            options.environment(),
                            options.workingDirectory(),
                            interpreter.prefix(),
                            interpreter.executable(),
                            options.expectRoots())));
        }
        return survey.states();
    }
}
