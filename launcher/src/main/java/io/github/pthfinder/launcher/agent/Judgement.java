package io.github.pthfinder.launcher.agent;

import io.github.pthfinder.launcher.option.OptionTable;
import io.github.pthfinder.launcher.option.Settings;
import io.github.pthfinder.model.Report;
import io.github.pthfinder.report.LogLines;
import java.util.ArrayList;
import java.util.List;

/**
 * What the agent says and does about a report.
 *
 * @param lines what goes to the log; empty where nothing is worth a line
 * @param exitCode what the JVM ends with, 0: it goes on
 */
record Judgement(List<String> lines, int exitCode) {
    private static final int FAILED = 1;
    private static final int NOT_VERIFIED = 3;

    /** Logplex and others take 10 kB; the name of the tool before each line and the last line need their part of it. */
    private static final int MAX_BYTES = 9_000;

    static Judgement of(Report report, Settings settings, Policy policy, Moment moment) {
        String unverified = settings.get(OptionTable.UNVERIFIED);
        boolean ignored = "ignore".equals(unverified);
        int exitCode = policy == Policy.EXIT ? exitCode(report, "exit".equals(unverified)) : 0;
        List<String> lines = new ArrayList<>(LogLines.of(report, !ignored, MAX_BYTES));
        boolean verbose = settings.isOn(OptionTable.VERBOSE) || moment.tellsOfHealth();
        boolean last = verbose
                || exitCode != 0
                || !lines.isEmpty() && !report.findings().isEmpty();
        if (last && !settings.isOn(OptionTable.QUIET)) {
            lines.add(last(report, moment, exitCode));
        }
        return new Judgement(lines, exitCode);
    }

    private static int exitCode(Report report, boolean unverifiedToo) {
        if (report.exitCode() == FAILED) {
            return FAILED;
        }
        return report.exitCode() == NOT_VERIFIED && unverifiedToo ? NOT_VERIFIED : 0;
    }

    private static String last(Report report, Moment moment, int exitCode) {
        String summary = LogLines.summary(report);
        if (exitCode == 0) {
            return summary + (report.findings().isEmpty() ? "" : "; " + moment.consequence(exitCode));
        }
        return summary + "; " + moment.consequence(exitCode)
                + (exitCode == FAILED ? "; policy=warn lets it go on" : "");
    }
}
