package io.github.pthfinder.report;

import io.github.pthfinder.model.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * What is known of a rule, from its page in docs/rules.
 *
 * @param rule the rule
 * @param markdown the whole page
 * @param summary one sentence
 * @param cause how it comes about
 * @param example what it looks like
 * @param consequence what it breaks
 * @param fix what mends it
 */
record RulePage(
        Rule rule, String markdown, String summary, String cause, String example, String consequence, String fix) {
    static RulePage of(Rule rule) {
        String page = read(rule);
        return new RulePage(
                rule,
                page,
                section(page, "\n\n"),
                section(page, "\n## Cause\n"),
                section(page, "\n## Example\n").replace("```\n", "").replace("\n```", ""),
                section(page, "\n## Consequence\n"),
                section(page, "\n## Fix\n"));
    }

    /** What stands between this heading and the next. */
    private static String section(String page, String heading) {
        int start = page.indexOf(heading);
        if (start < 0) {
            throw new IllegalStateException("the page has no " + heading.strip() + ": " + page);
        }
        int end = page.indexOf("\n## ", start + heading.length());
        return page.substring(start + heading.length(), end < 0 ? page.length() : end)
                .strip();
    }

    private static String read(Rule rule) {
        String name = "rules/" + rule.code() + ".md";
        try (InputStream in = RulePage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("not in the jar: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
