package io.github.pthfinder.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.model.Finding;
import io.github.pthfinder.model.Mechanism;
import io.github.pthfinder.model.Origin;
import io.github.pthfinder.model.Rule;
import io.github.pthfinder.model.Severity;
import io.github.pthfinder.model.Verdict;
import io.github.pthfinder.site.Distributions;
import io.github.pthfinder.site.PyVersion;
import io.github.pthfinder.site.SiteReading;
import io.github.pthfinder.testing.MemoryFiles;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AdviserTest {
    private final MemoryFiles files = new MemoryFiles().directory("/app").directory("/work");

    private Finding find(Advice advice, String asked, Map<String, String> variables) {
        return advice.found(Advice.here(files, variables, null), asked);
    }

    @Test
    void aDeadPathOfAnEarlierBuildTellsEverything() {
        files.file("/app/.profile.d/python.sh", "sed -i s#/tmp/build_9f8e7d6c#/app#\n")
                .file("/app/vendor/mypackage/mypackage/__init__.py", "");
        Finding finding = find(
                Advice.dangling("/tmp/build_1a2b3c4d/vendor/mypackage").missing("/tmp/build_1a2b3c4d"),
                "auto",
                Map.of("DYNO", "web.1"));
        assertThat(finding.rule()).isEqualTo(Rule.DANGLING_PATH);
        assertThat(finding.origin()).isEqualTo(new Origin("heroku", "1a2b3c4d", Origin.Relation.EARLIER_BUILD));
        assertThat(finding.candidate()).isEqualTo("/app/vendor/mypackage");
        assertThat(finding.message())
                .isEqualTo(
                        "mypackage 0.1 cannot be imported: its editable link points into an earlier build that no longer exists");
        assertThat(finding.fixes().get(1).command()).startsWith("heroku builds:cache:purge");
    }

    @Test
    void theBuildDirectoryOfAPlatformIsKnownElsewhereToo() {
        Finding finding = find(Advice.dangling("/tmp/build_1a2b3c4d/x"), "auto", Map.of());
        assertThat(finding.origin().relation()).isEqualTo(Origin.Relation.UNKNOWN);
        assertThat(find(Advice.dangling("/tmp/build_1a2b3c4d/x"), "none", Map.of("DYNO", "web.1"))
                        .origin())
                .isNull();
    }

    @Test
    void onADynoNothingIsTypedThatTheNextStartForgets() {
        Finding finding = find(Advice.dangling("/app/vendor/x"), "auto", Map.of("DYNO", "web.1"));
        assertThat(finding.origin()).isNull();
        assertThat(finding.fixes()).allSatisfy(fix -> assertThat(fix.command()).isNull());
        assertThat(finding.fixes().get(1).text()).contains(".slugignore");
    }

    @Test
    void aLivingLinkIsNoFinding() {
        Surroundings here = Advice.here(files, Map.of(), null);
        assertThat(new Adviser(here, new PyVersion(3, 10, 13), Distributions.in(files, List.of()), "auto", null)
                        .findings(List.of(
                                Advice.dangling("/x").as(Verdict.LIVE, null).judged())))
                .isEmpty();
    }

    @Test
    void everyPlatformIsKnownByItsName() {
        for (String name : Platforms.names()) {
            PlatformProfile profile = Platforms.named(name);
            assertThat(profile).as(name).isNotNull();
            assertThat(profile.facts().name()).isEqualTo(name);
            assertThat(Platforms.title(name)).isEqualTo(profile.facts().title());
        }
        assertThat(Platforms.names()).hasSize(19).doesNotHaveDuplicates().doesNotContain("auto", "none");
        assertThat(Platforms.title("elsewhere")).isEqualTo("elsewhere");
        Surroundings nowhere = Advice.here(files, Map.of(), null);
        assertThat(Platforms.recognise("auto", nowhere)).isNull();
        assertThat(Platforms.recognise("none", Advice.here(files, Map.of("DYNO", "web.1"), null)))
                .isNull();
        assertThat(Platforms.recognise("heroku", nowhere).name()).isEqualTo("heroku");
    }

    @Test
    void aFileThatStopsTheInterpreterIsOneFinding() {
        SiteReading reading = new SiteReading(
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        new SiteReading.SkippedFile("/s/big.pth", "larger than 8 MiB", false),
                        new SiteReading.SkippedFile("/s/dir.pth", "not a regular file", true)),
                new SiteReading.FatalFile("/s/a b.pth", "is a FIFO: opening it waits for a writer"),
                0);
        List<Finding> findings = SiteFindings.of(reading);
        assertThat(findings).hasSize(2);
        assertThat(findings.get(0).message())
                .isEqualTo("Python cannot start: a b.pth is a FIFO: opening it waits for a writer");
        assertThat(findings.get(0).severity()).isEqualTo(Severity.ERROR);
        assertThat(findings.get(0).fixes().get(0).text()).isEqualTo("Move the file away");
        assertThat(findings.get(0).fixes().get(0).command()).isEqualTo("mv '/s/a b.pth' '/s/a b.pth.bad'");
        assertThat(findings.get(1).message()).isEqualTo("big.pth could not be read: larger than 8 MiB");
        assertThat(findings.get(1).rule()).isEqualTo(Rule.UNVERIFIED);
        assertThat(SiteFindings.unverifiable(reading, List.of())).hasSize(1);
    }

    @Test
    void mechanismsOfOtherFilesKeepTheirPlace() {
        Finding finding = find(Advice.dangling("/gone").in(Mechanism.EGG_LINK, "x.egg-link", 1), "auto", Map.of());
        assertThat(finding.mechanism()).isEqualTo(Mechanism.EGG_LINK);
        assertThat(finding.place().line()).isEqualTo(1);
    }
}
