package io.github.pthfinder.launcher;

import io.github.pthfinder.launcher.command.Command;
import io.github.pthfinder.launcher.command.Commands;
import io.github.pthfinder.launcher.command.HelpCommand;
import io.github.pthfinder.launcher.option.Settings;
import io.github.pthfinder.launcher.option.Suggestion;
import io.github.pthfinder.launcher.option.UsageException;
import io.github.pthfinder.report.Tool;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Entry point of the command line. */
public final class Main {
    private static final int USAGE = 2;

    private final Console console;
    private final Map<String, String> environment;
    private final Properties properties;
    private @Nullable Settings settings;

    Main(Console console, Map<String, String> environment, Properties properties) {
        this.console = console;
        this.environment = environment;
        this.properties = properties;
    }

    /** Runs a command and exits with its code. */
    public static void main(String[] arguments) {
        int code = new Main(Console.ofProcess(), System.getenv(), System.getProperties()).run(arguments);
        // System.exit sets up a logger first from 21 on, which costs more than a check. No hook of ours waits for the
        // end of the process, and the streams hold nothing back.
        Runtime.getRuntime().halt(code);
    }

    /** Runs a command; the exit code. Never throws. */
    int run(String... arguments) {
        try {
            return dispatch(arguments);
        } catch (UsageException e) {
            console.say(e.getMessage());
            return USAGE;
        } catch (Throwable fault) {
            // Whatever it is, nobody but us can mend it: a stack overflow and an exhausted heap too.
            return Fault.report(fault, settings, arguments, console);
        }
    }

    private int dispatch(String[] arguments) {
        if (arguments.length == 0) {
            console.raw(HelpCommand.usage());
            return USAGE;
        }
        String name = arguments[0];
        switch (name) {
            case "--help", "-h":
                return run("help");
            case "--version":
                return Delivery.print(Tool.NAME + " " + Tool.VERSION + "\n", console);
            default:
                break;
        }
        Command command = command(name);
        Settings read = Settings.of(
                command.name(), Arrays.copyOfRange(arguments, 1, arguments.length), environment, properties);
        settings = read;
        if (read.wantsHelp()) {
            return Delivery.print(HelpCommand.usage(command), console);
        }
        if (read.arguments().size() > command.maxArguments()) {
            throw new UsageException(
                    "'" + name + "' takes no argument '" + read.arguments().get(command.maxArguments()) + "'");
        }
        return command.run(new Run(read, environment, console));
    }

    private static Command command(String name) {
        Command command = Commands.named(name);
        if (command != null) {
            return command;
        }
        if (name.startsWith("-")) {
            throw new UsageException("the command comes first, then '" + name + "': " + Tool.NAME + " check " + name
                    + " (commands: " + String.join(", ", Commands.names()) + ")");
        }
        Suggestion suggestion = new Suggestion(name);
        for (String known : Commands.names()) {
            suggestion.offer(known);
        }
        throw new UsageException("there is no command '" + name + "'" + suggestion.text());
    }
}
