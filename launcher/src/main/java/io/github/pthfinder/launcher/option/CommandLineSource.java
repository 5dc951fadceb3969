package io.github.pthfinder.launcher.option;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;

/** The arguments behind a command. The only user of the command line library. */
final class CommandLineSource implements Source {
    private final CommandLine line;

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
                    .get());
        }
        options.addOption(Option.builder("h").longOpt("help").get());
        try {
            line = DefaultParser.builder()
                    .setAllowPartialMatching(false)
                    .setStripLeadingAndTrailingQuotes(Boolean.FALSE)
                    .get()
                    .parse(options, arguments);
        } catch (MissingArgumentException e) {
            throw new UsageException("option --" + e.getOption().getLongOpt() + " needs a value");
        } catch (UnrecognizedOptionException e) {
            throw new UsageException(unknown(command, specs, e.getOption()));
        } catch (ParseException e) {
            throw new UsageException(e.getMessage());
        }
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
        return line.hasOption("help");
    }

    List<String> arguments() {
        return line.getArgList();
    }

    @Override
    public List<String> texts(OptionSpec<?> option) {
        if (option.argument() == null) {
            return line.hasOption(option.name()) ? List.of("true") : List.of();
        }
        String[] texts = line.getOptionValues(option.name());
        return texts == null
                ? List.of()
                : option.repeatable() ? Arrays.asList(texts) : List.of(texts[texts.length - 1]);
    }

    @Override
    public String origin(OptionSpec<?> option) {
        return "the command line";
    }
}
