package io.github.pthfinder.launcher.command;

import io.github.pthfinder.health.HealthChange;
import io.github.pthfinder.launcher.Console;
import io.github.pthfinder.model.Finding;
import io.github.pthfinder.report.Secrets;
import java.util.List;

/** A line for each link that died or healed, on stderr, which belongs to who runs the server. */
public final class ChangeLines {
    private static final int MOST = 10;

    private final Console console;

    /** Lines on this console. */
    public ChangeLines(Console console) {
        this.console = console;
    }

    /** Tells of one change. */
    public void tell(HealthChange change) {
        lines("died: ", change.died());
        lines("healed: ", change.healed());
    }

    private void lines(String what, List<Finding> findings) {
        for (Finding finding : findings.subList(0, Math.min(MOST, findings.size()))) {
            Integer line = finding.place().line();
            console.say(what + Secrets.hide(finding.message()) + " - "
                    + finding.place().file() + (line == null ? "" : ":" + line));
        }
        if (findings.size() > MOST) {
            console.say(what + (findings.size() - MOST) + " more");
        }
    }
}
