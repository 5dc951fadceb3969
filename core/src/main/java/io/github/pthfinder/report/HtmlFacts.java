package io.github.pthfinder.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of names and values; what is absent is left out. */
final class HtmlFacts {
    private final HtmlOut out;

    private HtmlFacts(HtmlOut out) {
        this.out = out;
    }

    static HtmlFacts open(HtmlOut out) {
        out.markup("<dl class=\"facts\">\n");
        return new HtmlFacts(out);
    }

    /** Prose. */
    HtmlFacts text(String name, @Nullable String value) {
        if (value != null) {
            name(name).text(value).markup("</dd></div>\n");
        }
        return this;
    }

    /** A path, or text from a file. */
    HtmlFacts code(String name, @Nullable String value) {
        if (value != null) {
            name(name).code(value).markup("</dd></div>\n");
        }
        return this;
    }

    HtmlFacts codes(String name, List<String> values) {
        if (!values.isEmpty()) {
            name(name).markup("<ul>");
            for (String value : values) {
                out.markup("<li>").code(value).markup("</li>");
            }
            out.markup("</ul></dd></div>\n");
        }
        return this;
    }

    void close() {
        out.close("dl");
    }

    private HtmlOut name(String name) {
        return out.markup("<div><dt>").text(name).markup("</dt><dd>");
    }
}
