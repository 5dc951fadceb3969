package io.github.pthfinder.policy;

import io.github.pthfinder.model.Finding;
import io.github.pthfinder.model.Report;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Findings that are known, as a text file: a fingerprint a line, behind it words for people; {@code #} begins a comment. Sorted,
 * so that version control shows what came and went.
 */
public final class Baseline {
    private static final int DIGITS = 64;

    private Baseline() {}

    /** The findings of a report as such a file. */
    public static String write(Report report) {
        Fingerprint fingerprint = Fingerprint.in(report);
        Set<String> lines = new TreeSet<>();
        for (Finding finding : report.findings()) {
            String owner = finding.distribution() == null
                    ? ""
                    : "  " + finding.distribution().name();
            String file = finding.place().file();
            String name = file.substring(file.lastIndexOf('/') + 1);
            lines.add(fingerprint.of(finding) + "  " + finding.rule().code() + owner + "  " + name);
        }
        StringBuilder text = new StringBuilder("# pthfinder baseline: findings that are known and do not count.\n"
                + "# Delete a line to hear of its finding again.\n");
        for (String line : lines) {
            plain(text, line);
            text.append('\n');
        }
        return text.toString();
    }

    /**
     * The fingerprints in such a file.
     *
     * @throws IllegalArgumentException where a line begins with none; the message names the line
     */
    public static Set<String> read(String text) {
        Set<String> known = new HashSet<>();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            String stripped = line.strip();
            if (stripped.isEmpty() || stripped.charAt(0) == '#') {
                continue;
            }
            int end = 0;
            while (end < stripped.length() && Character.digit(stripped.charAt(end), 16) >= 0) {
                end++;
            }
            if (end != DIGITS) {
                throw new IllegalArgumentException("line " + number + " does not begin with a fingerprint");
            }
            known.add(stripped.substring(0, end));
        }
        return known;
    }

    /** Names come from files, and must not begin a line of their own. */
    private static void plain(StringBuilder text, String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            text.append(c < ' ' || c > '~' ? '?' : c);
        }
    }
}
