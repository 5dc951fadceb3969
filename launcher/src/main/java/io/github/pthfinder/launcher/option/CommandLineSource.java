package io.github.pthfinder.launcher.option;

import java.io.File;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;

/** The arguments behind a command. The only user of the command line library. */
final class CommandLineSource implements Source {
    private final List<String> arguments;
    private final Map<String, List<String>> texts = new HashMap<>();

    /**
     * Reads arguments.
     *
     * @throws UsageException where they are not what the command takes
     */
    CommandLineSource(String command, String[] arguments) {
        List<OptionSpec<?>> specs = OptionTable.of(command);
        Options options = new Options();
        for (OptionSpec<?> spec : specs) {
            options.addOption(Option.builder()
                    .longOpt(spec.name())
                    .hasArg(spec.argument() != null)
                    .build());
        }
        options.addOption(Option.builder("h").longOpt("help").build());
        try {
            CommandLine line = DefaultParser.builder()
                    .setAllowPartialMatching(false)
                    .setStripLeadingAndTrailingQuotes(Boolean.FALSE)
                    .build()
                    .parse(options, arguments);
            // The library's own look-ups are streams, which cost more than all the rest of the command line.
            for (Option option : line.getOptions()) {
                collect(option);
            }
            // By name: the first comparison of two records builds code at run time, which costs a quarter of a check.
            boolean inside = OptionTable.ROOT.commands().contains(command);
            this.arguments = inside ? withoutRoot(line.getArgList()) : line.getArgList();
        } catch (MissingArgumentException e) {
            throw new UsageException("option --" + e.getOption().getLongOpt() + " needs a value");
        } catch (UnrecognizedOptionException e) {
            throw new UsageException(unknown(command, specs, e.getOption()));
        } catch (ParseException e) {
            throw new UsageException(e.getMessage());
        }
    }

    /** {@code check FILE} is {@code check --root FILE}. */
    private List<String> withoutRoot(List<String> given) {
        if (given.isEmpty()) {
            return given;
        }
        String root = OptionTable.ROOT.name();
        if (texts.containsKey(root)) {
            throw new UsageException("'" + given.get(0) + "' and --root are two file systems; name one");
        }
        String path = given.get(0);
        // A word that is no path was meant for something else, a package's name perhaps.
        if (path.indexOf('/') < 0 && path.indexOf('.') < 0 && !new File(path).exists()) {
            throw new UsageException("'" + path + "' is no directory, archive or image to look into");
        }
        texts.put(root, List.of(path));
        return given.subList(1, given.size());
    }

    private void collect(Option option) {
        List<String> values = texts.get(option.getLongOpt());
        if (values == null) {
            values = new ArrayList<>();
            texts.put(option.getLongOpt(), values);
        }
        values.add(option.hasArg() ? option.getValue() : "true");
    }

    private static String unknown(String command, List<OptionSpec<?>> specs, String option) {
        int equals = option.indexOf('=');
        String name = equals < 0 ? option : option.substring(0, equals);
        Suggestion suggestion = new Suggestion(name);
        for (OptionSpec<?> spec : specs) {
            if (name.equals("--" + spec.name())) {
                return "option " + name + " takes no value";
            }
            suggestion.offer("--" + spec.name());
        }
        return "'" + command + "' has no option '" + name + "'" + suggestion.text();
    }

    boolean wantsHelp() {
        return texts.containsKey("help");
    }

    List<String> arguments() {
        return arguments;
    }

    @Override
    public List<String> texts(OptionSpec<?> option) {
        List<String> given = texts.get(option.name());
        if (given == null) {
            return List.of();
        }
        return option.repeatable() ? given : List.of(given.get(given.size() - 1));
    }

    @Override
    public String origin(OptionSpec<?> option) {
        return "the command line";
    }
}
