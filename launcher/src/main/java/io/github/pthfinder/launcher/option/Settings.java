package io.github.pthfinder.launcher.option;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The values of the options of one run: the command line first, then environment, system properties and file. */
public final class Settings {
    private static final String DEFAULT_FILE = "pthfinder.properties";

    private final CommandLineSource line;
    private final List<Source> sources = new ArrayList<>();

    private Settings(CommandLineSource line, Map<String, String> environment, Properties properties) {
        this.line = line;
        sources.add(line);
        sources.add(new EnvironmentSource(environment));
        sources.add(new PropertySource(properties));
        String file = get(OptionTable.CONFIG);
        if (file != null) {
            sources.add(new FileSource(file));
        } else if (new File(DEFAULT_FILE).isFile()) {
            sources.add(new FileSource(DEFAULT_FILE));
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
            return new Settings(line, Map.of(), new Properties());
        }
        Settings settings = new Settings(line, environment, properties);
        for (OptionSpec<?> option : OptionTable.of(command)) {
            settings.all(option);
        }
        return settings;
    }

    /** Whether help was asked for instead of a run. */
    public boolean wantsHelp() {
        return line.wantsHelp();
    }

    /** What stands on the command line beside options. */
    public List<String> arguments() {
        return line.arguments();
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
            if (source == line && displaced(option)) {
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

    /** A target on the command line displaces the targets of all other sources, also those of another kind. */
    private boolean displaced(OptionSpec<?> option) {
        boolean isTarget = false;
        boolean given = false;
        for (OptionSpec<String> target : OptionTable.TARGET) {
            // Not equals: that of a record is put together at run time, which costs milliseconds.
            isTarget |= target == option;
            given |= !line.texts(target).isEmpty();
        }
        return isTarget && given;
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
