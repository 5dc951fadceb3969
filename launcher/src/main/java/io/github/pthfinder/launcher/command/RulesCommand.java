package io.github.pthfinder.launcher.command;

import io.github.pthfinder.launcher.Delivery;
import io.github.pthfinder.launcher.Run;
import io.github.pthfinder.launcher.option.OptionTable;
import io.github.pthfinder.report.RuleCatalogue;

/** {@code rules}: all rules. */
final class RulesCommand implements Command {
    @Override
    public String name() {
        return "rules";
    }

    @Override
    public String summary() {
        return "list all rules";
    }

    @Override
    public int run(Run run) {
        return Delivery.deliver(RuleCatalogue.all(format(run, this)), run.settings(), run.console(), 0);
    }

    /** The format of a catalogue; the others are for environments. */
    static String format(Run run, Command command) {
        String format = run.settings().get(OptionTable.FORMAT);
        if (format != null && !RuleCatalogue.FORMATS.contains(format)) {
            throw run.settings()
                    .refusal(
                            OptionTable.FORMAT,
                            command.name() + " has only " + String.join(" and ", RuleCatalogue.FORMATS) + ", not '"
                                    + format + "'");
        }
        return format == null ? "text" : format;
    }
}
