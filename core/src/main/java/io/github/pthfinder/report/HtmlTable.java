package io.github.pthfinder.report;

/**
 * A table whose rows become blocks on a narrow screen. That would take its meaning away from screen readers, so each element
 * says its role, and each cell names its column.
 */
final class HtmlTable {
    private final HtmlOut out;
    private final String[] columns;
    private int column;

    private HtmlTable(HtmlOut out, String[] columns) {
        this.out = out;
        this.columns = columns;
    }

    /** Begins a table; {@code id} is that of its body. */
    static HtmlTable open(HtmlOut out, String id, String caption, String... columns) {
        out.open("table", "role", "table", "class", id).element("caption", caption);
        out.markup("<thead role=\"rowgroup\"><tr role=\"row\">");
        for (String column : columns) {
            out.markup("<th role=\"columnheader\" scope=\"col\">").text(column).markup("</th>");
        }
        out.markup("</tr></thead>\n")
                .open("tbody", "role", "rowgroup", "id", id)
                .markup("\n");
        return new HtmlTable(out, columns);
    }

    /** Begins a row with the cell that names it. */
    HtmlOut row(String... attributes) {
        out.markup("<tr role=\"row\"");
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            out.attribute(attributes[i], attributes[i + 1]);
        }
        column = 0;
        return out.markup("><th role=\"rowheader\" scope=\"row\">");
    }

    /** Ends the cell and begins the next. */
    HtmlOut next() {
        out.markup(column == 0 ? "</th>" : "</td>");
        column++;
        return out.open("td", "role", "cell", "data-label", columns[column]);
    }

    void endRow() {
        out.markup("</td></tr>\n");
    }

    void close() {
        out.markup("</tbody></table>\n");
    }
}
