package io.github.pthfinder.launcher;

import io.github.pthfinder.launcher.option.OptionTable;
import io.github.pthfinder.launcher.option.Settings;
import io.github.pthfinder.report.Style;
import java.util.Map;

/** How the user's terminal wants a text (no-color.org, bixense.com/clicolors). */
public final class Terminal {
    /** Set by {@code ./pthfinder}, which can ask the terminal for less than the JVM can. */
    private static final String PROPERTY = "pthfinder.terminal";

    private static final String ERRORS_PROPERTY = "pthfinder.terminal.errors";

    private Terminal() {}

    /** The style of a run. */
    public static Style style(Settings settings, Map<String, String> environment) {
        boolean quiet = settings.isOn(OptionTable.QUIET);
        return new Style(color(settings, environment), quiet, settings.isOn(OptionTable.VERBOSE) && !quiet);
    }

    private static boolean color(Settings settings, Map<String, String> environment) {
        String when = settings.get(OptionTable.COLOR);
        if (when != null && !when.equals("auto")) {
            return when.equals("always");
        }
        if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) {
            return false;
        }
        String force = environment.getOrDefault("CLICOLOR_FORCE", "");
        if (!force.isEmpty() && !force.equals("0")) {
            return true;
        }
        return settings.get(OptionTable.OUTPUT) == null
                && !environment.getOrDefault("TERM", "dumb").equals("dumb")
                && isTerminal(PROPERTY);
    }

    /** Whether somebody looks at stderr and wants more than findings. */
    public static boolean showsProgress(Settings settings) {
        return !settings.isOn(OptionTable.QUIET) && isTerminal(ERRORS_PROPERTY);
    }

    private static boolean isTerminal(String property) {
        String told = System.getProperty(property);
        if (told != null) {
            return told.equals("true");
        }
        // From 22 to 24 there is a console without a terminal, and only reflection reaches what tells so on 17.
        return System.console() != null
                && (Runtime.version().feature() < 22 || Runtime.version().feature() > 24);
    }
}
