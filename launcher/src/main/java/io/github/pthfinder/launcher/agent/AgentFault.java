package io.github.pthfinder.launcher.agent;

import io.github.pthfinder.launcher.Console;
import io.github.pthfinder.report.Tool;
import java.io.PrintWriter;
import java.io.StringWriter;

/** A fault of our own: one line and how to report it; the application goes on. */
final class AgentFault {
    private AgentFault() {}

    static void tell(Throwable fault, Moment moment, boolean debug, Console console) {
        console.say("internal error: " + fault + " - please report it at " + Tool.ISSUES
                + " with what debug=true prints; " + moment.consequence(0) + " without the check");
        if (debug) {
            StringWriter trace = new StringWriter();
            fault.printStackTrace(new PrintWriter(trace, true));
            console.raw(trace.toString());
        }
    }
}
