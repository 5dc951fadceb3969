package io.github.pthfinder.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.Inventory;
import io.github.pthfinder.model.Report;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The text of the page; {@link StatusPageIT} looks at it in a browser. */
class HtmlRendererTest {
    private static final Renderer HTML = new HtmlRenderer(Clock.fixed(Pages.WHEN, ZoneOffset.UTC));

    /** Without the style sheet, the script and what follows from their text. */
    private static byte[] markup(byte[] page) {
        return text(page)
                .replace(HtmlAssets.STYLE, "...")
                .replace(HtmlAssets.SCRIPT, "...")
                .replaceAll("sha256-[A-Za-z0-9+/=]+", "sha256-...")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] page) {
        return new String(page, StandardCharsets.UTF_8);
    }

    @Test
    void aCheckIsTheSamePageThatAServerShows() {
        byte[] page = HTML.check(Pages.failing(), Style.PLAIN);
        assertThat(page).isEqualTo(StatusPage.of(Pages.failing(), Pages.WHEN, true));
        Golden.check("heroku.html", markup(HTML.check(Pages.inventory(Reports.of(Reports.HEROKU)), Style.PLAIN)));
    }

    @Test
    void whatListAndBridgesTellHasAPageToo() {
        Golden.check("list.html", markup(HTML.list(Pages.failing(), Style.PLAIN)));
        assertThat(text(Pages.all().get("bridges"))).contains("A check asks through subprocess", "pip install jep");
    }

    @ParameterizedTest
    @CsvSource({
        "pass, Pass: no dead links",
        "warn, Warning: 1 warning",
        "fail, 'Fail: 6 errors, 3 warnings'",
        "unverified, Not verified: 2 open questions",
        "unchecked, Not checked yet"
    })
    void theTitleTellsTheVerdict(String page, String title) {
        assertThat(text(Pages.all().get(page)))
                .contains("<title>" + title + " - pthfinder</title>", "<h1>" + title + "</h1>");
    }

    @Test
    void strangersLearnNoPathAndNoName() {
        String page = text(StatusPage.of(Pages.failing(), Pages.WHEN, false));
        assertThat(page)
                .contains("PTH101", "6 errors", "stale-metadata", "How many links", "2026-11-25 17:00:03 UTC")
                .doesNotContain("mypackage", "/app", "/old", "site-packages", "heroku", "3.10", "larger than", "hook");
        String hostile = text(StatusPage.of(Pages.hostile(), Pages.WHEN, false));
        assertThat(hostile).doesNotContain("gpj", "hacked", "hunter2");
    }

    @Test
    void aResultKeptInMemoryTellsItsAgeAndWhyThereIsNoneNewer() {
        assertThat(text(StatusPage.of(Pages.failing(), Pages.WHEN, Duration.ofMinutes(3), "it hangs", false)))
                .contains("</time>, 3 min ago", "This is the last known result: it hangs");
        Inventory none = null;
        assertThat(text(StatusPage.of(none, null, Duration.ZERO, "it hangs", false)))
                .contains("Not checked yet", "There is no result yet: it hangs");
    }

    @Test
    void aReportAloneHasNoTableOfLinks() {
        Report report = Reports.of(Reports.HEROKU);
        assertThat(text(HTML.check(report, Style.PLAIN))).contains("PTH101").doesNotContain("All links");
    }

    @Test
    void moreFindingsThanAnybodyReadsAreCounted() {
        Report many = Reports.of(java.util.Collections.nCopies(1002, Reports.HEROKU), List.of());
        String page = text(HTML.check(many, Style.PLAIN));
        assertThat(page)
                .contains("Fail: 1002 errors", "These are the first 1000 of 1002; --format json has all of them.");
        assertThat(page.split("<li class=\"finding fail\">", -1)).hasSize(1001);
    }

    @Test
    void nothingIsLoadedFromElsewhere() {
        for (byte[] page : Pages.all().values()) {
            assertThat(text(page).replace("http://www.w3.org/2000/svg", ""))
                    .doesNotContain(" src=\"", "http://", "@import", "url(");
        }
        assertThat(StatusPage.contentSecurityPolicy())
                .startsWith("default-src 'none'; style-src 'sha256-")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
    }

    @Test
    void everyFormatHasItsRenderer() {
        assertThat(Renderers.formats()).startsWith("text", "json").doesNotHaveDuplicates();
        for (String format : Renderers.formats()) {
            assertThat(Renderers.of(format).format()).isEqualTo(format);
        }
        assertThat(List.copyOf(Renderers.formats())).contains("html");
    }
}
