package io.github.pthfinder.launcher;

import io.github.pthfinder.launcher.option.OptionTable;
import io.github.pthfinder.launcher.option.Settings;
import io.github.pthfinder.model.Report;
import io.github.pthfinder.report.Renderers;
import io.github.pthfinder.report.Style;
import io.github.pthfinder.report.Tool;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A fault of our own: one line, how to report it, and still one document where one was asked for. */
final class Fault {
    private static final int EXIT_CODE = 70;

    private Fault() {}

    static int report(Throwable fault, @Nullable Settings settings, String[] arguments, Console console) {
        String what = "internal error: " + fault;
        console.say(what + " - please report it at " + Tool.ISSUES + " with the output of --debug");
        boolean debug =
                settings == null ? Arrays.asList(arguments).contains("--debug") : settings.isOn(OptionTable.DEBUG);
        if (debug) {
            StringWriter trace = new StringWriter();
            fault.printStackTrace(new PrintWriter(trace, true));
            console.raw(trace.toString());
        }
        String format = settings == null ? null : settings.get(OptionTable.FORMAT);
        if (settings != null && format != null && !format.equals("text")) {
            document(what, format, settings, console);
        }
        return EXIT_CODE;
    }

    private static void document(String what, String format, Settings settings, Console console) {
        Report report = Report.unverified(EXIT_CODE, 0, what);
        try {
            Delivery.deliver(Renderers.of(format).check(report, Style.PLAIN), settings, console, EXIT_CODE);
        } catch (RuntimeException | Error again) {
            // The fault is in the renderer itself, or the heap is exhausted: the line above must do.
            console.say("the result could not be written either: " + again);
        }
    }
}
