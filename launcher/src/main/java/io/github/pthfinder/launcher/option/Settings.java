package io.github.pthfinder.launcher.option;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The values of the options of one run: the command line or the agent's argument first, then environment, system properties and file. */
public final class Settings {
    private static final String DEFAULT_FILE = "pthfinder.properties";

    private final Source first;
    private final List<String> arguments;
    private final boolean wantsHelp;

    /** Whether the command takes another machine's file system. */
    private final boolean inside;

    private final List<Source> sources = new ArrayList<>();

    private Settings(
            Source first,
            List<String> arguments,
            boolean wantsHelp,
            boolean inside,
            Map<String, String> environment,
            Properties properties) {
        this.first = first;
        this.arguments = arguments;
        this.wantsHelp = wantsHelp;
        this.inside = inside;
        sources.add(first);
        sources.add(new EnvironmentSource(environment));
        sources.add(new PropertySource(properties));
        String file = get(OptionTable.CONFIG);
        if (file == null && new File(DEFAULT_FILE).isFile()) {
            file = DEFAULT_FILE;
        }
        if (file != null) {
            FileSource read = new FileSource(file);
            sources.add(read);
            read.checked();
        }
    }

    /**
     * The settings of a run; every value that the command takes is read once, so that a bad one is found whatever is done.
     *
     * @param arguments what stands behind the command
     * @throws UsageException for what the command does not take, and for a bad value
     */
    public static Settings of(
            String command, String[] arguments, Map<String, String> environment, Properties properties) {
        CommandLineSource line = new CommandLineSource(command, arguments);
        if (line.wantsHelp()) {
            return new Settings(line, line.arguments(), true, false, Map.of(), new Properties());
        }
        boolean inside = OptionTable.ROOT.commands().contains(command);
        return new Settings(line, line.arguments(), false, inside, environment, properties)
                .read(OptionTable.of(command));
    }

    /**
     * The settings of the agent.
     *
     * @throws UsageException for what is wrong with the argument, and for a bad value wherever it stands
     */
    public static Settings ofAgent(AgentArgument argument, Map<String, String> environment, Properties properties) {
        String problem = argument.problem();
        if (problem != null) {
            throw new UsageException(problem);
        }
        return new Settings(argument, List.of(), false, false, environment, properties).read(OptionTable.ALL);
    }

    /**
     * The value of one of the agent's options, however wrong everything else is.
     *
     * @return null where it has none, or its own value is wrong
     */
    public static <T> @Nullable T despiteAll(
            OptionSpec<T> option, AgentArgument argument, Map<String, String> environment, Properties properties) {
        List<Source> sources =
                new ArrayList<>(List.of(argument, new EnvironmentSource(environment), new PropertySource(properties)));
        try {
            String config = first(OptionTable.CONFIG, sources);
            if (config != null || new File(DEFAULT_FILE).isFile()) {
                sources.add(new FileSource(config == null ? DEFAULT_FILE : config));
            }
        } catch (UsageException e) {
            // Then the others must do; what is wrong with the file is told elsewhere.
        }
        try {
            return first(option, sources);
        } catch (UsageException e) {
            return null;
        }
    }

    private static <T> @Nullable T first(OptionSpec<T> option, List<Source> sources) {
        for (Source source : sources) {
            List<String> texts = source.texts(option);
            if (!texts.isEmpty()) {
                return values(option, source, texts).get(0);
            }
        }
        return null;
    }

    /** Reads every value once, so that a bad one is found whatever is done. */
    private Settings read(List<OptionSpec<?>> options) {
        for (OptionSpec<?> option : options) {
            all(option);
        }
        return this;
    }

    /** Whether help was asked for instead of a run. */
    public boolean wantsHelp() {
        return wantsHelp;
    }

    /** What stands on the command line beside options. */
    public List<String> arguments() {
        return arguments;
    }

    /** The value of an option, null where it has none. */
    public <T> @Nullable T get(OptionSpec<T> option) {
        List<T> values = all(option);
        return values.isEmpty() ? null : values.get(0);
    }

    /** Whether a flag is on. */
    public boolean isOn(OptionSpec<Boolean> flag) {
        return Boolean.TRUE.equals(get(flag));
    }

    /** All values of an option, from the first source that gives any. */
    public <T> List<T> all(OptionSpec<T> option) {
        for (Source source : sources) {
            List<String> texts = source.texts(option);
            if (!texts.isEmpty()) {
                return values(option, source, texts);
            }
            if (displaces(source, option)) {
                break;
            }
        }
        return List.of();
    }

    /** What to throw where a command cannot do with the value of an option, although it is one. */
    public UsageException refusal(OptionSpec<?> option, String why) {
        for (Source source : sources) {
            if (!source.texts(option).isEmpty()) {
                return new UsageException(option.name() + ": " + why + " (from " + source.origin(option) + ")");
            }
        }
        return new UsageException(option.name() + ": " + why);
    }

    /**
     * A target on the command line displaces the targets of all other sources, also those of another kind; another machine's
     * file system, wherever it is named, those of the sources behind it, which know nothing of that machine.
     */
    private boolean displaces(Source source, OptionSpec<?> option) {
        boolean isTarget = false;
        boolean given = false;
        for (OptionSpec<String> target : OptionTable.TARGET) {
            // Not equals: that of a record is put together at run time, which costs milliseconds.
            isTarget |= target == option;
            given |= source == first && !first.texts(target).isEmpty();
        }
        return isTarget && (given || inside && !source.texts(OptionTable.ROOT).isEmpty());
    }

    private static <T> List<T> values(OptionSpec<T> option, Source source, List<String> texts) {
        List<T> values = new ArrayList<>();
        for (String text : texts) {
            try {
                values.add(option.type().parse(text));
            } catch (UsageException e) {
                throw new UsageException(
                        option.name() + ": " + e.getMessage() + " (from " + source.origin(option) + ")");
            }
        }
        return values;
    }
}
