package io.github.pthfinder;

import io.github.pthfinder.model.Finding;
import io.github.pthfinder.model.Fix;
import io.github.pthfinder.model.Report;
import io.github.pthfinder.model.Severity;

/** Thrown where a check found something that makes the Python application fail. */
public final class DeadPathException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Report report;

    DeadPathException(Report report) {
        super(describe(report));
        this.report = report;
    }

    /** The whole report. */
    public Report report() {
        return report;
    }

    /** What is wrong, one line a finding, the worst first. */
    public String description() {
        return getMessage();
    }

    /** What mends the worst finding, one sentence with its command. */
    public String action() {
        for (Finding finding : report.findings()) {
            for (Fix fix : finding.fixes()) {
                return fix.command() == null ? fix.text() : fix.text() + ": " + fix.command();
            }
        }
        return "Rebuild the environment without its cache.";
    }

    private static String describe(Report report) {
        StringBuilder text = new StringBuilder();
        for (Finding finding : report.findings()) {
            if (finding.severity() == Severity.ERROR || text.length() == 0) {
                text.append(text.length() == 0 ? "" : System.lineSeparator()).append(finding.message());
            }
        }
        return text.toString();
    }
}
