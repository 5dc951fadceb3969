package io.github.pthfinder;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.config.PathMap;
import io.github.pthfinder.model.Finding;
import io.github.pthfinder.model.Origin.Relation;
import io.github.pthfinder.model.PathRewrite;
import io.github.pthfinder.model.Report;
import io.github.pthfinder.model.Verdict;
import io.github.pthfinder.report.Renderers;
import io.github.pthfinder.report.Style;
import io.github.pthfinder.verdict.Judged;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A check that takes directories for moved. */
class MappedCheckTest {
    private static final PathMap BOOT = new PathMap("/tmp/build_9f8e7d6c", "/app");

    private static List<String> findings(Report report) {
        return report.findings().stream()
                .map(finding -> finding.verdict().word() + " " + finding.target() + " " + finding.imports())
                .toList();
    }

    private static String text(Inventory inventory, boolean list) {
        Style style = Style.PLAIN;
        byte[] bytes = list
                ? Renderers.of("text").list(inventory, style)
                : Renderers.of("text").check(inventory, style);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void aSlugThatHasNotBootedIsJudgedAsItWillBe() {
        PlatformFixture slug = PlatformFixture.read("heroku-today/without-profile");
        assertThat(slug.check("auto").exitCode()).isEqualTo(1);
        Inventory mapped = slug.inventory("auto", BOOT);
        assertThat(findings(mapped.report())).containsExactly("stale-metadata /tmp/build_9f8e7d6c/vendor/mypackage []");
        assertThat(mapped.report().exitCode()).isZero();
        assertThat(mapped.links()).extracting(judged -> judged.link().entry()).contains("/app/vendor/mypackage");
        assertThat(mapped.reading().path()).contains("/app/vendor/mypackage");
    }

    @Test
    void reportsSayThatTheFilesHoldSomethingElse() {
        Inventory mapped = PlatformFixture.read("heroku-today/without-profile").inventory("auto", BOOT);
        assertThat(mapped.report().rewrites())
                .containsExactly(new PathRewrite("/tmp/build_9f8e7d6c", "/app", "heroku"));
        String line = "read as if rewritten by Heroku: /tmp/build_9f8e7d6c -> /app\n";
        assertThat(text(mapped, false)).contains(line);
        assertThat(text(mapped, true)).contains(line);
        assertThat(new String(Renderers.of("json").check(mapped, Style.PLAIN), StandardCharsets.UTF_8))
                .contains("\"rewrites\":[{\"from\":\"/tmp/build_9f8e7d6c\",\"to\":\"/app\",\"platform\":\"heroku\"}]");
    }

    /** The fixture holds what the boot left, so the path before is of the build again. */
    @Test
    void whatTheRewriteMissesSaysWhyInTheImitationToo() {
        PlatformFixture slug = PlatformFixture.read("heroku-today/second-name-pip");
        String finder = slug.files.list("/app/.heroku/python/lib/python3.10/site-packages").names().stream()
                .filter(name -> name.endsWith("_finder.py"))
                .map(name -> "/app/.heroku/python/lib/python3.10/site-packages/" + name)
                .findFirst()
                .orElseThrow();
        String booted = slug.files.read(finder, 1 << 20).text();
        slug.files.file(finder, booted.replace("'/app/", "'/tmp/build_9f8e7d6c/"));
        Report asked = slug.inventory("auto").report();
        assertThat(asked.findings().get(0).origin().reason()).isEqualTo("the rewrite at boot has not run here");
        Report imitated = slug.inventory("auto", BOOT).report();
        List<Finding> dead = imitated.findings().stream()
                .filter(finding -> finding.verdict() == Verdict.DANGLING)
                .toList();
        assertThat(dead).hasSize(1);
        assertThat(dead.get(0).target()).startsWith("/tmp/build_9f8e7d6c/");
        assertThat(dead.get(0).origin().relation()).isEqualTo(Relation.THIS_BUILD);
        assertThat(dead.get(0).origin().reason())
                .isEqualTo("the rewrite at boot changes only the first path of a line");
    }

    @Test
    void theNextBuildsRiskIsSeenBeforeTheFirstBoot() {
        PlatformFixture slug = PlatformFixture.read("heroku-today/at-risk-skipped-install");
        String site = "/app/.heroku/python/lib/python3.10/site-packages/";
        for (String file : List.of("easy-install.pth", "mypackage.egg-link")) {
            String booted = slug.files.read(site + file, 1 << 20).text();
            slug.files.file(site + file, booted.replace("/app/", "/tmp/build_9f8e7d6c/"));
        }
        assertThat(slug.check("auto").findings()).extracting(Finding::verdict).containsOnly(Verdict.DANGLING);
        assertThat(findings(slug.inventory("auto", BOOT).report()))
                .containsExactly(
                        "at-risk /app/vendor/mypackage [mypackage]", "at-risk /app/vendor/mypackage [mypackage]");
    }

    @Test
    void withoutAPlatformThatRewritesAllPathsOfAllFilesMove() {
        PlatformFixture image = PlatformFixture.read("docker");
        Inventory before = image.inventory("docker");
        Judged dead = before.links().stream()
                .filter(judged -> judged.verdict() == Verdict.DANGLING)
                .findFirst()
                .orElseThrow();
        String target = dead.link().target();
        image.files.file("/moved/place/" + dead.imports().get(0) + "/__init__.py", "");
        Inventory mapped = image.inventory("docker", new PathMap(target, "/moved/place"));
        assertThat(mapped.links())
                .filteredOn(judged -> judged.link().place().equals(dead.link().place()))
                .extracting(Judged::verdict)
                .containsOnly(Verdict.LIVE);
        assertThat(mapped.report().rewrites()).containsExactly(new PathRewrite(target, "/moved/place", null));
        assertThat(text(mapped, false)).contains("read as if moved: " + target + " -> /moved/place\n");
    }

    @Test
    void aDirectoryThatSedWouldMisreadIsNotImitated() {
        Report report = PlatformFixture.read("heroku-today/without-profile")
                .inventory("auto", new PathMap("/tmp/a#b", "/app"))
                .report();
        assertThat(report.errors())
                .singleElement()
                .satisfies(error -> assertThat(error.reason())
                        .isEqualTo(
                                "the rewrite of Heroku is a sed command, in which '#' of /tmp/a#b=/app is not itself:"
                                        + " it cannot be imitated"));
        assertThat(report.rewrites()).isEmpty();
    }
}
