package io.github.pthfinder.report;

import io.github.pthfinder.model.Finding;
import io.github.pthfinder.model.Fix;
import io.github.pthfinder.model.Report;
import io.github.pthfinder.model.Severity;
import io.github.pthfinder.model.Unverifiable;
import io.github.pthfinder.model.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A report for the log of an application: one finding per line, the worst first, each line for itself with place, path, cause
 * and fix. Log collectors cut lines and drop what comes too fast, so all of it is bounded.
 */
public final class LogLines {
    /** A pipe takes so much in one piece (PIPE_BUF): a line that another process cannot break up. */
    private static final int MAX_LINE = 4000;

    private final int maxBytes;
    private final List<String> lines = new ArrayList<>();
    private int bytes;
    private int left;

    private LogLines(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    /**
     * The lines of a report, without line ends; empty where there is nothing to tell. Infos are left out.
     *
     * @param unverified whether to tell what could not be verified
     * @param maxBytes of all lines in UTF-8; where there are more, the last line says how many
     */
    public static List<String> of(Report report, boolean unverified, int maxBytes) {
        LogLines log = new LogLines(maxBytes);
        for (Finding finding : report.findings()) {
            if (finding.severity() != Severity.INFO && (unverified || finding.verdict() != Verdict.UNVERIFIED)) {
                log.add(line(finding));
            }
        }
        for (Unverifiable error : report.errors()) {
            if (unverified && !TextRenderer.told(report, error)) {
                log.add(line(error));
            }
        }
        if (log.left > 0) {
            log.lines.add("and " + log.left + " more");
        }
        return log.lines;
    }

    /** One line without line end: what was checked, and what came out. */
    public static String summary(Report report) {
        return (Footer.isClean(report) ? "OK    " : "") + Footer.sentence(report);
    }

    private void add(String line) {
        int size = size(line) + 1;
        if (left > 0 || bytes + size > maxBytes) {
            left++;
            return;
        }
        bytes += size;
        lines.add(line);
    }

    private static String line(Finding finding) {
        String head = (finding.severity() == Severity.ERROR ? "FAIL  " : "WARN  ") + Headline.of(finding);
        String cause = Cause.of(finding);
        return fitting(head, cause == null ? "" : "; cause: " + cause, fix(finding));
    }

    private static String fix(Finding finding) {
        if (finding.fixes().isEmpty()) {
            return "";
        }
        Fix fix = finding.fixes().get(0);
        return "; fix: " + Printable.of(fix.text())
                + (fix.command() == null ? "" : ": " + Printable.command(fix.command()));
    }

    /** What tells least is dropped first. */
    private static String fitting(String head, String cause, String fix) {
        if (size(head) + size(cause) + size(fix) <= MAX_LINE) {
            return head + cause + fix;
        }
        return size(head) + size(fix) <= MAX_LINE ? head + fix : cut(head);
    }

    private static String line(Unverifiable error) {
        String reason = Printable.of(error.reason());
        return cut("UNVERIFIED  " + (error.file() == null ? reason : Printable.of(error.file()) + ": " + reason));
    }

    private static String cut(String line) {
        if (size(line) <= MAX_LINE) {
            return line;
        }
        int bytes = 3;
        int end = 0;
        while (end < line.length()) {
            int c = line.codePointAt(end);
            bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
            if (bytes > MAX_LINE) {
                break;
            }
            end += Character.charCount(c);
        }
        return line.substring(0, end) + "...";
    }

    private static int size(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
