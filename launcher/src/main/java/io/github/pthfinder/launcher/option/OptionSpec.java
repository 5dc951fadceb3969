package io.github.pthfinder.launcher.option;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One option, everything about it.
 *
 * @param name as on the command line without the dashes; the key in files, and the root of the other names
 * @param argument what stands for its value in the help, null for a flag
 * @param repeatable whether it may be given several times; elsewhere {@code :} stands between its values
 * @param commands the commands that take it
 * @param help one sentence for the help
 * @param type what its values are
 * @param <T> the type of its values
 */
public record OptionSpec<T>(
        String name,
        @Nullable String argument,
        boolean repeatable,
        List<String> commands,
        String help,
        ValueType<T> type) {
    /** Its environment variable, for example {@code PTHFINDER_FAIL_ON}. */
    public String variable() {
        StringBuilder variable = new StringBuilder("PTHFINDER_");
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            variable.append(c == '-' ? '_' : (char) (c - 'a' + 'A'));
        }
        return variable.toString();
    }

    /** Its system property, for example {@code pthfinder.fail-on}. */
    public String property() {
        return "pthfinder." + name;
    }
}
