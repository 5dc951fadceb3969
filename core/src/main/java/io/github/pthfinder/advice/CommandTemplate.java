package io.github.pthfinder.advice;

import io.github.pthfinder.model.Platform;
import org.jspecify.annotations.Nullable;

/**
 * A command with gaps for what a platform says of itself: <code>{NAME|instead}</code> for a word that must stand there, and
 * {@code [--option NAME]} for an option that is left out where nothing is known.
 */
final class CommandTemplate {
    private final String template;
    private final @Nullable Platform platform;
    private final StringBuilder command = new StringBuilder();

    private CommandTemplate(String template, @Nullable Platform platform) {
        this.template = template;
        this.platform = platform;
    }

    /** The command, each filled gap a word as a shell takes it. */
    static String fill(String template, @Nullable Platform platform) {
        return new CommandTemplate(template, platform).fill();
    }

    private String fill() {
        for (int at = 0; at < template.length(); ) {
            char c = template.charAt(at);
            int end = c == '{' ? template.indexOf('}', at) : c == '[' ? template.indexOf(']', at) : -1;
            if (end < 0) {
                command.append(c);
                at++;
            } else {
                gap(c, template.substring(at + 1, end));
                at = end + 1;
            }
        }
        return command.toString();
    }

    private void gap(char bracket, String gap) {
        int joint = gap.indexOf(bracket == '{' ? '|' : ' ');
        String value = said(bracket == '{' ? gap.substring(0, joint) : gap.substring(joint + 1));
        if (bracket == '{') {
            command.append(Shell.quote(value == null ? gap.substring(joint + 1) : value));
        } else if (value != null) {
            command.append(' ').append(gap, 0, joint + 1).append(Shell.quote(value));
        }
    }

    private @Nullable String said(String name) {
        return platform == null ? null : platform.details().get(name);
    }
}
