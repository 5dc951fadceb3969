package io.github.pthfinder.report;

import io.github.pthfinder.model.Finding;
import io.github.pthfinder.model.Fix;
import io.github.pthfinder.model.Unverifiable;
import java.util.List;

/** Each finding with its evidence and its fixes, the worst first. */
final class HtmlFindings {
    /** Nobody reads more, and browsers take minutes to lay them out; the other formats have all of them. */
    private static final int MOST = 1000;

    private HtmlFindings() {}

    static void write(HtmlOut out, List<Finding> findings) {
        out.markup("<ol class=\"findings\">\n");
        for (Finding finding : findings.subList(0, Math.min(MOST, findings.size()))) {
            out.open("li", "class", "finding " + tone(finding));
            finding(out, finding);
            out.close("li");
        }
        out.close("ol");
        more(out, findings.size());
    }

    private static void more(HtmlOut out, int size) {
        if (size > MOST) {
            out.element("p", "These are the first " + MOST + " of " + size + "; --format json has all of them.");
        }
    }

    static void open(HtmlOut out, List<Unverifiable> errors) {
        out.markup("<ol class=\"findings\">\n");
        for (Unverifiable error : errors.subList(0, Math.min(MOST, errors.size()))) {
            out.markup("<li class=\"finding open\"><span class=\"badge\">not verified</span>\n");
            out.element("h3", error.reason());
            HtmlFacts.open(out).code("Where", error.file()).close();
            out.close("li");
        }
        out.close("ol");
        more(out, errors.size());
    }

    static String tone(Finding finding) {
        return switch (finding.severity()) {
            case ERROR -> "fail";
            case WARNING -> "warn";
            case INFO -> "info";
        };
    }

    private static void finding(HtmlOut out, Finding finding) {
        out.markup("<span class=\"badge\">")
                .text(finding.severity().word())
                .markup("</span> <span class=\"quiet\">")
                .text(finding.rule().code() + " " + finding.rule().ruleName())
                .markup("</span>\n");
        out.element("h3", finding.message());
        HtmlFacts.open(out)
                .code("Where", Headline.place(finding.place()))
                .code("Written there", finding.entry())
                .code("Leads to", same(finding) ? null : finding.target())
                .code("First missing", finding.firstMissing())
                .text(
                        "Package",
                        finding.distribution() == null
                                ? null
                                : finding.distribution().title())
                .codes(finding.importsKnown() ? "Imports" : "Imports, as guessed", finding.imports())
                .text("Cause", Cause.of(finding))
                .code("Found instead", finding.candidate())
                .text(
                        "Held by",
                        finding.mechanism() == null ? null : finding.mechanism().word())
                .close();
        fixes(out, finding.fixes());
    }

    private static boolean same(Finding finding) {
        return finding.entry() != null && finding.entry().equals(finding.target());
    }

    private static void fixes(HtmlOut out, List<Fix> fixes) {
        if (fixes.isEmpty()) {
            return;
        }
        out.element("h4", fixes.size() == 1 ? "Fix" : "Fixes");
        out.markup("<ul class=\"fixes\">\n");
        for (Fix fix : fixes) {
            out.markup("<li>").text(fix.text());
            if (fix.command() != null) {
                command(out, fix.command());
            }
            out.close("li");
        }
        out.close("ul");
    }

    /** A command can be copied only where it is shown as it is: nothing escaped, hidden or cut off. */
    static void command(HtmlOut out, String command) {
        boolean exact = Printable.command(command).equals(command);
        out.markup("<div class=\"command\"><pre tabindex=\"0\">")
                .markup(exact ? "<code data-copy>" : "<code>")
                .command(command)
                .markup("</code></pre></div>\n");
    }
}
