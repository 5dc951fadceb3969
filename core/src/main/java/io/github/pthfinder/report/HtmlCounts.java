package io.github.pthfinder.report;

import io.github.pthfinder.model.Finding;
import io.github.pthfinder.model.LinkCount;
import io.github.pthfinder.model.Report;
import io.github.pthfinder.model.Rule;
import io.github.pthfinder.model.Summary;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The figures of a report; no path and no name is among them. */
final class HtmlCounts {
    private HtmlCounts() {}

    static void write(HtmlOut out, Report report) {
        Summary summary = report.summary();
        out.markup("<dl class=\"counts\">\n");
        count(out, "errors", summary.errors());
        count(out, "warnings", summary.warnings());
        count(out, "infos", summary.infos());
        count(out, "not verified", report.errors().size());
        if (!report.suppressed().isEmpty()) {
            count(out, "suppressed", report.suppressed().size());
        }
        count(out, "links", summary.links());
        count(out, "files read", summary.files());
        out.close("dl");
    }

    private static void count(HtmlOut out, String name, int count) {
        out.markup("<div><dt>")
                .text(name)
                .markup("</dt><dd>")
                .text(Integer.toString(count))
                .markup("</dd></div>\n");
    }

    /** How often each rule is broken: all that strangers learn of the findings. */
    static void byRule(HtmlOut out, List<Finding> findings) {
        Map<Rule, Integer> counts = new EnumMap<>(Rule.class);
        for (Finding finding : findings) {
            counts.merge(finding.rule(), 1, Integer::sum);
        }
        HtmlTable table = HtmlTable.open(out, "rule-rows", "How often each rule is broken", "Rule", "Name", "Findings");
        for (Map.Entry<Rule, Integer> entry : counts.entrySet()) {
            table.row().text(entry.getKey().code());
            table.next().text(entry.getKey().ruleName());
            table.next().text(entry.getValue().toString());
            table.endRow();
        }
        table.close();
    }

    /** How many links of each kind there are; the same figures as the metrics have. */
    static void byVerdict(HtmlOut out, List<LinkCount> counts) {
        HtmlTable table = HtmlTable.open(
                out, "kind-rows", "How many links of each kind there are", "Verdict", "Held by", "Links");
        for (LinkCount count : counts) {
            table.row()
                    .open(
                            "span",
                            "class",
                            "badge " + HtmlLinks.tone(count.verdict().severity()))
                    .text(count.verdict().word())
                    .markup("</span>");
            table.next().text(count.mechanism().word());
            table.next().text(Integer.toString(count.count()));
            table.endRow();
        }
        table.close();
    }
}
