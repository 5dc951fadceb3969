package io.github.pthfinder.report;

import io.github.pthfinder.model.Finding;
import io.github.pthfinder.model.Fix;

/** A finding as a few lines of text for tools that show one message: what is wrong, why, and what mends it. */
final class Advice {
    private Advice() {}

    static String text(Finding finding) {
        return (Headline.of(finding) + "\n" + reasons(finding)).stripTrailing();
    }

    /** Cause, candidate and fixes, one a line. */
    static String reasons(Finding finding) {
        StringBuilder text = new StringBuilder();
        String cause = Cause.of(finding);
        if (cause != null) {
            text.append("Cause: ").append(cause).append('\n');
        }
        if (finding.candidate() != null) {
            text.append("Found: ").append(Printable.of(finding.candidate())).append(" holds the same package\n");
        }
        for (Fix fix : finding.fixes()) {
            text.append("Fix: ").append(Printable.of(fix.text())).append('\n');
            if (fix.command() != null) {
                text.append("  $ ").append(Printable.command(fix.command())).append('\n');
            }
        }
        return text.toString().stripTrailing();
    }
}
