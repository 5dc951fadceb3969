package io.github.pthfinder.launcher.command;

import io.github.pthfinder.launcher.Run;

/** One command. Its options are those of the option table that name it. */
public interface Command {
    /** What the user types. */
    String name();

    /** One line for the help. */
    String summary();

    /** What stands for its argument in the help; empty where it takes none. */
    default String argument() {
        return "";
    }

    /** How many arguments it takes beside options. */
    default int maxArguments() {
        return 0;
    }

    /** Does it; the exit code. */
    int run(Run run);
}
