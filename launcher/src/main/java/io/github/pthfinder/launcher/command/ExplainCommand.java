package io.github.pthfinder.launcher.command;

import io.github.pthfinder.launcher.Delivery;
import io.github.pthfinder.launcher.Run;
import io.github.pthfinder.launcher.option.Suggestion;
import io.github.pthfinder.launcher.option.UsageException;
import io.github.pthfinder.model.Rule;
import io.github.pthfinder.report.RuleCatalogue;
import io.github.pthfinder.report.Tool;
import java.util.List;
import java.util.Locale;

/** {@code explain}: what a rule means. */
final class ExplainCommand implements Command {
    @Override
    public String name() {
        return "explain";
    }

    @Override
    public String summary() {
        return "tell cause, example, consequence and fix of a rule, for example: explain PTH101";
    }

    @Override
    public String argument() {
        return "CODE";
    }

    @Override
    public int maxArguments() {
        return 1;
    }

    @Override
    public int run(Run run) {
        List<String> arguments = run.settings().arguments();
        if (arguments.isEmpty()) {
            throw new UsageException(
                    "explain needs the code of a rule, for example PTH101; '" + Tool.NAME + " rules' lists them");
        }
        String format = RulesCommand.format(run, this);
        byte[] document = RuleCatalogue.of(rule(arguments.get(0)), format);
        return Delivery.deliver(document, run.settings(), run.console(), 0);
    }

    /** By code or by name. */
    private static Rule rule(String named) {
        Suggestion suggestion = new Suggestion(named.toUpperCase(Locale.ROOT));
        for (Rule rule : Rule.values()) {
            if (rule.code().equalsIgnoreCase(named) || rule.ruleName().equals(named)) {
                return rule;
            }
            suggestion.offer(rule.code());
        }
        throw new UsageException("there is no rule '" + named + "'" + suggestion.text());
    }
}
