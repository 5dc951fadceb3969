package io.github.pthfinder.launcher.command;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The registry of commands, in the order of the help. */
public final class Commands {
    static final List<Command> ALL = List.of(
            new CheckCommand(),
            new ListCommand(),
            new RepairCommand(),
            new ExplainCommand(),
            new RulesCommand(),
            new BridgesCommand(),
            new ServeCommand(),
            new HelpCommand());

    private Commands() {}

    /** The command of that name, null where there is none. */
    public static @Nullable Command named(String name) {
        for (Command command : ALL) {
            if (command.name().equals(name)) {
                return command;
            }
        }
        return null;
    }

    /** The names of all commands. */
    public static List<String> names() {
        List<String> names = new ArrayList<>();
        for (Command command : ALL) {
            names.add(command.name());
        }
        return names;
    }
}
