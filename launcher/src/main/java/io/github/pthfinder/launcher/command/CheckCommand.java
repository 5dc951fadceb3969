package io.github.pthfinder.launcher.command;

import io.github.pthfinder.Pthfinder;
import io.github.pthfinder.launcher.Delivery;
import io.github.pthfinder.launcher.Run;
import io.github.pthfinder.model.Report;

/** {@code check}: judges an environment. */
final class CheckCommand implements Command {
    @Override
    public String name() {
        return "check";
    }

    @Override
    public String summary() {
        return "find links of a Python environment that lead nowhere; exit 1 if an import will fail";
    }

    @Override
    public int run(Run run) {
        Report report = Pthfinder.with(CheckOptions.verifying(run)).check();
        Printing printing = Printing.of(run);
        byte[] document = printing.renderer().check(report, printing.style());
        return Delivery.deliver(document, run.settings(), run.console(), report.exitCode());
    }
}
