package io.github.pthfinder.launcher.option;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind {@code -javaagent:pthfinder.jar=}: {@code key=value,key=value}. A value in double quotes may hold commas,
 * and a quote written twice; a flag needs no value. A key that is repeatable may stand several times, of others the last counts.
 */
public final class AgentArgument implements Source {
    private static final String ORIGIN = "the agent's argument";

    private final Map<String, List<String>> texts = new HashMap<>();
    private @Nullable String problem;

    /** Reads an argument; what cannot be read is told by {@link #problem()}, what can is kept. */
    public AgentArgument(String argument) {
        int at = 0;
        while (at < argument.length()) {
            at = entry(argument, at) + 1;
        }
    }

    /** What is wrong with the argument, the first of it; null where nothing is. */
    public @Nullable String problem() {
        return problem;
    }

    /** Reads the entry that starts there; where it ends. */
    private int entry(String argument, int start) {
        int comma = argument.indexOf(',', start);
        int end = comma < 0 ? argument.length() : comma;
        int equals = argument.indexOf('=', start);
        if (equals < 0 || equals > end) {
            String key = argument.substring(start, end).strip();
            if (!key.isEmpty()) {
                put(key, null);
            }
            return end;
        }
        String key = argument.substring(start, equals).strip();
        if (equals + 1 < argument.length() && argument.charAt(equals + 1) == '"') {
            return quoted(argument, key, equals + 2);
        }
        put(key, argument.substring(equals + 1, end));
        return end;
    }

    /** Reads the rest of a value behind its opening quote; where the entry ends. */
    private int quoted(String argument, String key, int start) {
        StringBuilder value = new StringBuilder();
        int at = start;
        while (at < argument.length()) {
            char c = argument.charAt(at);
            if (c != '"') {
                value.append(c);
                at++;
            } else if (at + 1 < argument.length() && argument.charAt(at + 1) == '"') {
                value.append('"');
                at += 2;
            } else {
                put(key, value.toString());
                int comma = argument.indexOf(',', at);
                int end = comma < 0 ? argument.length() : comma;
                if (end != at + 1) {
                    wrong(key + ": '" + argument.substring(at + 1, end) + "' stands behind the closing quote");
                }
                return end;
            }
        }
        put(key, value.toString());
        wrong(key + ": the closing quote is missing");
        return argument.length();
    }

    private void put(String key, @Nullable String value) {
        OptionSpec<?> option = OptionTable.named(key);
        if (option == null) {
            wrong(unknown(key, value));
            return;
        }
        if (value == null && option.argument() != null) {
            wrong(key + ": needs a value, as in " + key + "=" + option.argument());
            return;
        }
        List<String> values = texts.get(key);
        if (values == null) {
            values = new ArrayList<>();
            texts.put(key, values);
        }
        values.add(value == null ? "true" : value);
    }

    private static String unknown(String key, @Nullable String value) {
        Suggestion suggestion = new Suggestion(key);
        for (OptionSpec<?> option : OptionTable.ALL) {
            suggestion.offer(option.name());
        }
        String hint = value == null && suggestion.text().isEmpty()
                ? "; a value with a comma stands in double quotes"
                : suggestion.text();
        return "'" + key + "' is no option of the agent" + hint;
    }

    private void wrong(String what) {
        if (problem == null) {
            problem = what + " (from " + ORIGIN + ")";
        }
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
        return ORIGIN;
    }
}
