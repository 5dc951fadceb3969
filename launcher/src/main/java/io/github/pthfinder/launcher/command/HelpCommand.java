package io.github.pthfinder.launcher.command;

import io.github.pthfinder.launcher.Delivery;
import io.github.pthfinder.launcher.Run;
import io.github.pthfinder.launcher.option.OptionSpec;
import io.github.pthfinder.launcher.option.OptionTable;
import io.github.pthfinder.launcher.option.UsageException;
import io.github.pthfinder.report.Tool;
import java.util.List;

/** {@code help}: usage, from the registry of commands and the table of options. */
public final class HelpCommand implements Command {
    @Override
    public String name() {
        return "help";
    }

    @Override
    public String summary() {
        return "show this, or the options of a command";
    }

    @Override
    public String argument() {
        return "[COMMAND]";
    }

    @Override
    public int maxArguments() {
        return 1;
    }

    @Override
    public int run(Run run) {
        List<String> arguments = run.settings().arguments();
        if (arguments.isEmpty()) {
            return Delivery.print(usage(), run.console());
        }
        Command command = Commands.named(arguments.get(0));
        if (command == null) {
            throw new UsageException("there is no command '" + arguments.get(0) + "'");
        }
        return Delivery.print(usage(command), run.console());
    }

    /** How to use the tool. */
    public static String usage() {
        StringBuilder text = new StringBuilder("usage: " + Tool.NAME + " COMMAND [options]\n\ncommands:\n");
        for (Command command : Commands.ALL) {
            row(text, command.name(), command.summary());
        }
        return text.append("\n'")
                .append(Tool.NAME)
                .append(" help COMMAND' shows the options of a command; --version shows the version.\n")
                .append("exit codes: 0 in order, 1 findings, 2 usage, 3 could not verify, 70 a fault of ")
                .append(Tool.NAME)
                .append(" itself.\n")
                .toString();
    }

    /** How to use a command. */
    public static String usage(Command command) {
        List<OptionSpec<?>> options = OptionTable.of(command.name());
        StringBuilder text = new StringBuilder("usage: " + Tool.NAME + " " + command.name());
        text.append(command.argument().isEmpty() ? "" : " " + command.argument())
                .append(options.isEmpty() ? "" : " [options]")
                .append("\n\n")
                .append(command.summary())
                .append('\n');
        if (options.isEmpty()) {
            return text.toString();
        }
        text.append("\noptions:\n");
        for (OptionSpec<?> option : options) {
            row(text, "--" + option.name() + (option.argument() == null ? "" : " " + option.argument()), option.help());
        }
        return text.append("\nEach option is also an environment variable (PTHFINDER_FAIL_ON), a system property\n")
                .append("(pthfinder.fail-on) and a key (fail-on) of ./pthfinder.properties, in falling order.\n")
                .toString();
    }

    private static void row(StringBuilder text, String left, String right) {
        text.append("  ").append(left);
        for (int width = left.length(); width < 26; width++) {
            text.append(' ');
        }
        text.append(right).append('\n');
    }
}
