package io.github.pthfinder.report;

import java.nio.charset.StandardCharsets;

/**
 * Collects a page. Markup comes from our own code alone; every text goes through {@link Printable} and is escaped, so that a
 * file name can neither become markup, nor turn the reading direction, nor show a credential.
 */
final class HtmlOut {
    private final StringBuilder page = new StringBuilder(16_384);

    /** Markup that holds nothing from outside. */
    HtmlOut markup(String own) {
        page.append(own);
        return this;
    }

    /** A start tag; {@code attributes} are names and values by turns, and values are escaped. */
    HtmlOut open(String tag, String... attributes) {
        page.append('<').append(tag);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            attribute(attributes[i], attributes[i + 1]);
        }
        page.append('>');
        return this;
    }

    /** One attribute of a start tag that is being written. */
    HtmlOut attribute(String name, String value) {
        page.append(' ').append(name).append("=\"");
        escape(Printable.of(value));
        page.append('"');
        return this;
    }

    HtmlOut close(String tag) {
        page.append("</").append(tag).append(">\n");
        return this;
    }

    HtmlOut text(String text) {
        escape(Printable.of(text));
        return this;
    }

    /** A command, which may be longer than a path. */
    HtmlOut command(String text) {
        escape(Printable.command(text));
        return this;
    }

    /** An element with nothing but text in it. */
    HtmlOut element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    /** A path or another piece of text that is not prose. */
    HtmlOut code(String text) {
        return markup("<code>").text(text).markup("</code>");
    }

    byte[] bytes() {
        return page.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> page.append("&amp;");
                case '<' -> page.append("&lt;");
                case '>' -> page.append("&gt;");
                case '"' -> page.append("&quot;");
                case '\'' -> page.append("&#39;");
                default -> page.append(c);
            }
        }
    }
}
