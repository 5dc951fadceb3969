package io.github.pthfinder.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.model.Distribution;
import io.github.pthfinder.model.Finding;
import io.github.pthfinder.model.Mechanism;
import io.github.pthfinder.model.Place;
import io.github.pthfinder.model.Report;
import io.github.pthfinder.model.Rule;
import io.github.pthfinder.model.Severity;
import io.github.pthfinder.model.Unverifiable;
import io.github.pthfinder.model.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextRendererTest {
    private static final Renderer TEXT = Renderers.of("text");

    private static String text(Report report, Style style) {
        return new String(TEXT.check(report, style), StandardCharsets.UTF_8);
    }

    static Stream<Verdict> verdictsOfFindings() {
        return Stream.of(Verdict.values()).filter(verdict -> verdict != Verdict.LIVE);
    }

    @ParameterizedTest
    @MethodSource("verdictsOfFindings")
    void everyVerdictHasItsLine(Verdict verdict) {
        Golden.check(verdict.word() + ".txt", TEXT.check(Reports.of(Reports.finding(verdict)), Style.PLAIN));
    }

    @Test
    void theFailingDeployIsExplained() {
        Golden.check("heroku.txt", TEXT.check(Reports.of(Reports.HEROKU), Style.PLAIN));
    }

    @Test
    void aHealthyEnvironmentIsOneLine() {
        Golden.check("healthy.txt", TEXT.check(Reports.of(), Style.PLAIN));
    }

    @Test
    void noEnvironmentIsSaidSo() {
        Golden.check("nothing.txt", TEXT.check(Reports.nothingFound(), Style.PLAIN));
    }

    @Test
    void verboseTellsWhoWasPassedOver() {
        Golden.check("verbose.txt", TEXT.check(Reports.of(), new Style(false, false, true)));
    }

    @Test
    void levelsAreColouredOnlyWhenWanted() {
        Report report = Reports.of(
                List.of(Reports.HEROKU, Reports.finding(Verdict.MASKED), Reports.finding(Verdict.AT_RISK)),
                List.of(new Unverifiable("/x", "not readable")));
        assertThat(text(report, Style.PLAIN)).doesNotContain("\033");
        assertThat(text(report, new Style(true, false, false)))
                .contains("\033[31;1mFAIL\033[0m", "\033[33mWARN\033[0m", "\033[36mINFO\033[0m", "\033[33mUNVERIFIED");
    }

    @Test
    void quietSaysNothingOfAHealthyEnvironmentAndOnlyFindingsElse() {
        Style quiet = new Style(false, true, false);
        assertThat(text(Reports.of(), quiet)).isEmpty();
        assertThat(text(Reports.of(Reports.HEROKU), quiet))
                .startsWith("FAIL  mypackage 0.1: ")
                .doesNotContain("1 error");
    }

    @Test
    void whatAFindingSaysIsNotSaidAgainAsUnverified() {
        Finding unread = Reports.finding(Verdict.UNVERIFIED);
        Report report = Reports.of(
                List.of(unread),
                List.of(
                        new Unverifiable(unread.place().file(), "larger than 8 MiB"),
                        new Unverifiable("/other", "not readable")));
        assertThat(text(report, Style.PLAIN))
                .startsWith("WARN  hook.pth could not be read: larger than 8 MiB")
                .containsOnlyOnce("larger than 8 MiB")
                .contains("UNVERIFIED  /other: not readable")
                .endsWith("0 errors, 1 warning, 2 not verified in 3 links of /app/.heroku/python"
                        + " (Python 3.10.13, asked through subprocess)\n");
    }

    @Test
    void oneFindingIsOneLineWhateverItsFilesAreCalled() {
        String hostile = text(
                Reports.of(Reports.line("/s/a\nFAIL  b\r\033[2J\u202e\u0085\u2028.pth", "/x\t\udc80\0é")), Style.PLAIN);
        assertThat(hostile.lines().filter(line -> line.startsWith("FAIL"))).hasSize(1);
        assertThat(hostile)
                .contains("/s/a\\nFAIL  b\\r\\x1b[2J\\u202e\\x85\\u2028.pth:1", "/x\\t\\udc80\\x00é,")
                .doesNotContain("\033", "\u202e", "\u0085", "\u2028", "\r", "\0");
    }

    @Test
    void aLineStaysBelowTenKilobytesHoweverLongItsPartsAre() {
        String longPath = "/" + "é\udc80".repeat(20_000);
        Finding huge = new Finding(
                Rule.DANGLING_PATH,
                Severity.ERROR,
                Mechanism.SYMLINK,
                Place.of(longPath, 1),
                longPath,
                longPath,
                longPath,
                new Distribution("n".repeat(50_000), null),
                List.of("a".repeat(50_000)),
                false,
                null,
                longPath,
                "m".repeat(50_000),
                List.of());
        assertThat(text(Reports.of(huge), Style.PLAIN).lines())
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(10_000));
    }

    @Test
    void manyNamesAreCountedNotListed() {
        Finding finding = Reports.finding(Verdict.GHOST);
        Finding many = new Finding(
                finding.rule(),
                finding.severity(),
                finding.mechanism(),
                finding.place(),
                finding.entry(),
                finding.target(),
                null,
                null,
                List.of("a", "b", "c", "d", "e", "f"),
                false,
                null,
                null,
                "message",
                List.of());
        assertThat(text(Reports.of(many), Style.PLAIN))
                .startsWith("FAIL  mypackage.pth: import a, b, c, d and 2 more probably will give an empty package - ");
    }

    @Test
    void credentialsAreHiddenInEveryLine() {
        String secret = text(
                Reports.of(Reports.line("/s/a.pth", "/s/https:/me:hunter2@index.example/simple")),
                new Style(false, false, true));
        assertThat(secret).contains("https:/***@index.example/simple").doesNotContain("hunter2");
    }
}
