package io.github.pthfinder.report;

import io.github.pthfinder.model.Rule;
import io.github.pthfinder.model.Severity;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What the rules mean, as text and as JSON; the texts are the pages in docs/rules. */
public final class RuleCatalogue {
    /** The formats that a catalogue has. */
    public static final List<String> FORMATS = List.of("text", "json");

    private RuleCatalogue() {}

    /** All rules, a line each, or all that is known of each as JSON; in UTF-8. */
    public static byte[] all(String format) {
        return format.equals("json") ? json(Rule.values()) : lines().getBytes(StandardCharsets.UTF_8);
    }

    /** Cause, example, consequence and fix of a rule, in UTF-8. */
    public static byte[] of(Rule rule, String format) {
        return format.equals("json") ? json(rule) : text(rule).getBytes(StandardCharsets.UTF_8);
    }

    private static String lines() {
        StringBuilder text = new StringBuilder();
        for (Rule rule : Rule.values()) {
            text.append(rule.code()).append("  ");
            pad(text, severity(rule), 8);
            pad(text, rule.ruleName(), 22);
            text.append(RulePage.of(rule).summary()).append('\n');
        }
        return text.toString();
    }

    private static void pad(StringBuilder text, String word, int width) {
        text.append(word);
        for (int i = word.length(); i < width; i++) {
            text.append(' ');
        }
        text.append(' ');
    }

    private static String text(Rule rule) {
        RulePage page = RulePage.of(rule);
        StringBuilder text = new StringBuilder(rule.code() + " " + rule.ruleName() + ": " + severity(rule)
                + ", verdict " + rule.verdict().word() + "\n\n" + page.summary() + "\n");
        section(text, "Cause", page.cause());
        section(text, "Example", page.example());
        section(text, "Consequence", page.consequence());
        section(text, "Fix", page.fix());
        return text.toString();
    }

    private static void section(StringBuilder text, String title, String body) {
        text.append('\n').append(title).append('\n');
        for (String line : body.split("\n")) {
            text.append(line.isEmpty() ? "" : "  ").append(line).append('\n');
        }
    }

    private static byte[] json(Rule... rules) {
        JsonOut out = new JsonOut().object();
        JsonHead.tool(out);
        out.array("rules");
        for (Rule rule : rules) {
            RulePage page = RulePage.of(rule);
            out.object()
                    .field("code", rule.code())
                    .field("rule", rule.ruleName())
                    .field("severity", severity(rule))
                    .field("verdict", rule.verdict().word())
                    .field("summary", page.summary())
                    .field("cause", page.cause())
                    .field("example", page.example())
                    .field("consequence", page.consequence())
                    .field("fix", page.fix())
                    .end();
        }
        return out.endArray().end().document();
    }

    private static String severity(Rule rule) {
        Severity severity = rule.verdict().severity();
        return severity == null ? "none" : severity.word();
    }
}
