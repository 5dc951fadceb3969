package io.github.pthfinder.launcher.command;

import io.github.pthfinder.launcher.Run;
import io.github.pthfinder.launcher.Terminal;
import io.github.pthfinder.launcher.option.OptionTable;
import io.github.pthfinder.report.Renderer;
import io.github.pthfinder.report.Renderers;
import io.github.pthfinder.report.Style;

/**
 * How a run is printed.
 *
 * @param renderer the format
 * @param style for people
 */
record Printing(Renderer renderer, Style style) {
    /**
     * For a command whose result is more than findings; asked before it does anything.
     *
     * @throws io.github.pthfinder.launcher.option.UsageException for a format that tells only of findings
     */
    static Printing beyondChecks(Run run, Command command) {
        String format = run.settings().get(OptionTable.FORMAT);
        if (format != null && Renderers.isForChecksOnly(format)) {
            throw run.settings()
                    .refusal(OptionTable.FORMAT, "'" + format + "' is for check only, not for " + command.name());
        }
        return of(run);
    }

    static Printing of(Run run) {
        String format = run.settings().get(OptionTable.FORMAT);
        boolean text = format == null || format.equals("text");
        return new Printing(
                Renderers.of(text ? "text" : format),
                text ? Terminal.style(run.settings(), run.environment()) : Style.PLAIN);
    }
}
