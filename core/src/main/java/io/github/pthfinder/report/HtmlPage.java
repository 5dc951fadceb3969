package io.github.pthfinder.report;

/** What every page has around its body. */
final class HtmlPage {
    private final HtmlOut out = new HtmlOut();

    private HtmlPage() {}

    /** Begins a page, up to the inside of its body. */
    static HtmlOut begin(HtmlVerdict verdict) {
        HtmlPage page = new HtmlPage();
        page.head(verdict);
        return page.out;
    }

    private void head(HtmlVerdict verdict) {
        out.markup("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        out.open("meta", "http-equiv", "Content-Security-Policy", "content", HtmlAssets.POLICY)
                .markup("""

                        <meta name="viewport" content="width=device-width, initial-scale=1">
                        <meta name="color-scheme" content="light dark">
                        <meta name="referrer" content="no-referrer">
                        <meta name="robots" content="noindex">
                        <meta name="format-detection" content="telephone=no">
                        """);
        out.element("title", verdict.title() + " - " + Tool.NAME);
        out.open("link", "rel", "icon", "href", HtmlAssets.icon(verdict.tone()));
        out.markup("\n<style>").markup(HtmlAssets.STYLE).markup("</style>\n</head>\n<body>\n");
    }

    /** The verdict, its sentence and what else {@code facts} holds, as the head of the page. */
    static void header(HtmlOut out, HtmlVerdict verdict) {
        out.open("header", "class", "verdict " + verdict.tone());
        out.element("h1", verdict.title());
        out.element("p", verdict.sentence());
    }

    /** Ends a page. */
    static byte[] end(HtmlOut out, String tool) {
        out.element("footer", tool);
        out.markup("<p id=\"announce\" class=\"apart\" role=\"status\"></p>\n");
        return out.markup("<script>")
                .markup(HtmlAssets.SCRIPT)
                .markup("</script>\n</body>\n</html>\n")
                .bytes();
    }
}
