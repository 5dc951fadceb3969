package io.github.pthfinder.launcher.command;

import io.github.pthfinder.BridgeSurvey;
import io.github.pthfinder.Pthfinder;
import io.github.pthfinder.launcher.Delivery;
import io.github.pthfinder.launcher.Run;

/** {@code bridges}: asks each bridge in turn; tells which one a check uses, what each costs and what mends the others. */
final class BridgesCommand implements Command {
    @Override
    public String name() {
        return "bridges";
    }

    @Override
    public String summary() {
        return "show which ways to ask the interpreter work here, what they cost, and what mends the others";
    }

    @Override
    public int run(Run run) {
        Printing printing = Printing.beyondChecks(run, this);
        BridgeSurvey survey = Pthfinder.with(CheckOptions.of(run)).bridges();
        byte[] document = printing.renderer().bridges(survey, printing.style());
        return Delivery.deliver(
                document, run.settings(), run.console(), survey.report().exitCode());
    }
}
