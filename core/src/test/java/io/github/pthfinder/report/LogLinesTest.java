package io.github.pthfinder.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.model.Finding;
import io.github.pthfinder.model.Fix;
import io.github.pthfinder.model.Place;
import io.github.pthfinder.model.Severity;
import io.github.pthfinder.model.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogLinesTest {
    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static Finding dangling(String file, String target, String fix) {
        Finding like = Reports.finding(Verdict.DANGLING);
        return new Finding(
                like.rule(),
                like.severity(),
                like.mechanism(),
                new Place(file, 1),
                target,
                target,
                target,
                like.distribution(),
                like.imports(),
                like.importsKnown(),
                null,
                null,
                like.message(),
                List.of(new Fix(fix, null)));
    }

    @Test
    void theFirstLineStandsForItself() {
        List<String> lines = LogLines.of(Reports.of(Reports.HEROKU), true, 9000);
        assertThat(lines)
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith("FAIL  mypackage 0.1: import mypackage will fail - ")
                        .contains(Reports.HEROKU.place().file() + ":"
                                + Reports.HEROKU.place().line())
                        .contains(" points to " + Reports.HEROKU.target() + ", which does not exist")
                        .contains("; cause: an earlier Heroku build (1a2b3c4d) wrote this path")
                        .contains("; fix: " + Reports.HEROKU.fixes().get(0).text()));
    }

    @Test
    void infosAndHealthAreNotWorthALine() {
        assertThat(LogLines.of(Reports.of(), true, 9000)).isEmpty();
        assertThat(Reports.finding(Verdict.STALE_METADATA).severity()).isEqualTo(Severity.INFO);
        assertThat(LogLines.of(Reports.of(Reports.finding(Verdict.STALE_METADATA)), true, 9000))
                .isEmpty();
    }

    @Test
    void whatIsUnverifiedIsToldOnDemand() {
        assertThat(LogLines.of(Reports.nothingFound(), true, 9000))
                .singleElement()
                .satisfies(line -> assertThat(line).startsWith("UNVERIFIED  "));
        assertThat(LogLines.of(Reports.nothingFound(), false, 9000)).isEmpty();
        assertThat(LogLines.of(Reports.of(Reports.finding(Verdict.UNVERIFIED)), false, 9000))
                .isEmpty();
    }

    @Test
    void whatDoesNotFitIsCounted() {
        Finding[] many = new Finding[500];
        for (int i = 0; i < many.length; i++) {
            many[i] = dangling("/site/x" + i + ".pth", "/gone/" + i, "fix it");
        }
        List<String> lines = LogLines.of(Reports.of(many), true, 9000);
        assertThat(lines.get(0)).contains("/site/x0.pth:1");
        assertThat(lines.get(lines.size() - 1)).isEqualTo("and " + (many.length - lines.size() + 1) + " more");
        assertThat(lines.stream().mapToInt(line -> bytes(line) + 1).sum()).isBetween(8000, 9100);
    }

    @Test
    void aLineIsShortEnoughForOnePieceOfAPipe() {
        String longPath = "/\u4e2d".repeat(1300);
        List<Finding> hostile = List.of(
                dangling("/site/a.pth", "/gone", "x".repeat(5000)),
                dangling("/site/a.pth", longPath, "fix it"),
                dangling(longPath + ".pth", longPath, "fix it\nFAIL  forged: line"),
                dangling("/site/\ud83d\ude00".repeat(500), "/\udc80".repeat(2000), "fix it"));
        for (Finding finding : hostile) {
            List<String> lines = LogLines.of(Reports.of(finding), true, 9000);
            assertThat(lines).hasSize(1);
            assertThat(bytes(lines.get(0))).isLessThanOrEqualTo(4000);
            assertThat(lines.get(0)).startsWith("FAIL  ").doesNotContain("\n");
            String back = new String(lines.get(0).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
            assertThat(back).isEqualTo(lines.get(0));
        }
    }
}
