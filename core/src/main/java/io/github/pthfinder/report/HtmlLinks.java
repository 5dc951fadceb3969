package io.github.pthfinder.report;

import io.github.pthfinder.link.Link;
import io.github.pthfinder.model.Mechanism;
import io.github.pthfinder.model.Severity;
import io.github.pthfinder.model.Verdict;
import io.github.pthfinder.verdict.Judged;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All links as a table. The form above it filters the rows, and shows itself only where the script runs. */
final class HtmlLinks {
    private HtmlLinks() {}

    static void write(HtmlOut out, List<Judged> links) {
        if (links.isEmpty()) {
            out.element("p", "There are none.");
            return;
        }
        filter(out, links);
        HtmlTable table = HtmlTable.open(
                out,
                "link-rows",
                "Everything that makes Python look elsewhere for code",
                "Where",
                "Verdict",
                "Package",
                "Leads to",
                "Held by");
        for (Judged judged : links) {
            row(table, judged);
        }
        table.close();
    }

    private static void row(HtmlTable table, Judged judged) {
        Link link = judged.link();
        String verdict = judged.verdict().word();
        String mechanism = link.mechanism().word();
        table.row("data-verdict", verdict, "data-mechanism", mechanism).code(Headline.place(link.place()));
        table.next()
                .open("span", "class", "badge " + tone(judged.severity()))
                .text(verdict)
                .markup("</span>");
        table.next()
                .text(
                        judged.distribution() == null
                                ? "-"
                                : judged.distribution().title());
        String target = link.target();
        HtmlOut cell = table.next();
        if (target == null) {
            cell.text("-");
        } else {
            cell.code(target);
        }
        table.next().open("span", "class", "word").text(mechanism).markup("</span>");
        table.endRow();
    }

    static String tone(@Nullable Severity severity) {
        if (severity == null) {
            return "pass";
        }
        return switch (severity) {
            case ERROR -> "fail";
            case WARNING -> "warn";
            case INFO -> "info";
        };
    }

    private static void filter(HtmlOut out, List<Judged> links) {
        Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
        Set<Mechanism> mechanisms = EnumSet.noneOf(Mechanism.class);
        for (Judged judged : links) {
            verdicts.add(judged.verdict());
            mechanisms.add(judged.link().mechanism());
        }
        out.markup("<form id=\"filter\" role=\"search\" aria-label=\"Filter the links\" hidden>\n")
                .markup("<label>Text <input type=\"search\" name=\"text\" autocomplete=\"off\"></label>\n")
                .markup("<label>Verdict <select name=\"verdict\"><option value=\"\">all</option>");
        for (Verdict verdict : verdicts) {
            out.markup("<option>").text(verdict.word()).markup("</option>");
        }
        out.markup("</select></label>\n<label>Held by <select name=\"mechanism\"><option value=\"\">all</option>");
        for (Mechanism mechanism : mechanisms) {
            out.markup("<option>").text(mechanism.word()).markup("</option>");
        }
        out.markup("</select></label>\n<button type=\"reset\">Show all</button>\n</form>\n")
                .markup("<p id=\"shown\" class=\"quiet\" role=\"status\" hidden></p>\n");
    }
}
