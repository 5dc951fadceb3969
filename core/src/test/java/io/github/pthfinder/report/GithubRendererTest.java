package io.github.pthfinder.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.model.Report;
import io.github.pthfinder.model.Unverifiable;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class GithubRendererTest {
    private static final Renderer GITHUB = Renderers.of("github");
    /** As the runner reads a command (actions/runner, ActionCommand.TryParseV2). */
    private static final Pattern COMMAND = Pattern.compile("::(error|warning|notice) ([^:]*)::(.*)");

    private static List<String> lines(Report report) {
        return new String(GITHUB.check(report, Style.PLAIN), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    @Test
    void aFindingIsAnAnnotationAtItsLine() {
        Golden.check("heroku.github.txt", GITHUB.check(Reports.of(Reports.HEROKU), Style.PLAIN));
        assertThat(lines(Reports.of(Reports.HEROKU)).get(0))
                .startsWith("::error file=" + Reports.SITE
                        + "/__editable__.mypackage-0.1.pth,line=1,title=PTH101 dangling-path::mypackage 0.1: ")
                .contains("%0AFix: ");
    }

    @Test
    void everyLevelHasItsCommandAndWhatIsOpenIsAWarning() {
        assertThat(lines(Pages.failing().report()))
                .anyMatch(line -> line.startsWith("::error "))
                .anyMatch(line -> line.startsWith("::warning file=/s/big.pth,title=not verified::larger"))
                .anyMatch(line -> line.startsWith("::notice "))
                .last()
                .isEqualTo("pthfinder: fail, 6 errors, 3 warnings, 2 infos in 3 links");
    }

    @Test
    void noNameCanForgeACommand() {
        String name = "/s/a,line=9::x\n::error::forged%0A##[error]x\r";
        Report report = Reports.of(List.of(Reports.line(name, name)), List.of(new Unverifiable(name, name)));
        List<String> lines = lines(report);
        assertThat(lines).hasSize(3);
        assertThat(lines.subList(0, 2)).allSatisfy(line -> assertThat(line).matches(COMMAND));
        assertThat(lines.get(0))
                .startsWith("::error file=/s/a%2Cline=9%3A%3Ax\\n%3A%3Aerror%3A%3Aforged%250A##[error]x");
        assertThat(lines.get(2)).startsWith("pthfinder: ").doesNotContain("##[");
    }

    @Test
    void whereGithubShowsNotAllOfThemTheLogSaysSo() {
        List<String> lines = lines(Reports.of(Collections.nCopies(12, Reports.HEROKU), List.of()));
        assertThat(lines).filteredOn(line -> line.startsWith("::error")).hasSize(12);
        assertThat(lines)
                .contains("GitHub shows 10 annotations of a level in a step; the lines above tell all 12 errors");
    }

    @Test
    void credentialsAreHidden() {
        assertThat(String.join("\n", lines(Pages.hostile().report()))).doesNotContain("hunter2");
    }
}
