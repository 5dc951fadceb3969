package io.github.pthfinder.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.Pthfinder;
import io.github.pthfinder.config.Options;
import io.github.pthfinder.model.Finding;
import io.github.pthfinder.model.Report;
import io.github.pthfinder.model.Rule;
import io.github.pthfinder.model.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForeignJudgeTest {
    @TempDir
    Path temp;

    private Path dir;
    private Path site;

    @BeforeEach
    void environment() throws IOException {
        dir = temp.toRealPath();
        site = Files.createDirectories(dir.resolve("env/lib/python3.11/site-packages"));
        Files.writeString(dir.resolve("env/pyvenv.cfg"), "home = /usr/bin\nversion = 3.11.2\n");
        project(dir.resolve("proj"));
        editable(dir.resolve("proj/src"));
    }

    private static void project(Path project) throws IOException {
        Files.createDirectories(project.resolve("src/acme"));
        Files.writeString(project.resolve("src/acme/__init__.py"), "");
    }

    private void editable(Path target) throws IOException {
        Files.writeString(site.resolve("__editable__.acme_kit-1.0.pth"), target + "\n");
        Path info = Files.createDirectories(site.resolve("acme_kit-1.0.dist-info"));
        Files.writeString(info.resolve("METADATA"), "Metadata-Version: 2.1\nName: acme-kit\nVersion: 1.0\n");
        Files.writeString(info.resolve("RECORD"), "__editable__.acme_kit-1.0.pth,,\n");
        Files.writeString(info.resolve("top_level.txt"), "acme\n");
        Files.writeString(
                info.resolve("direct_url.json"),
                "{\"dir_info\": {\"editable\": true}, \"url\": \"file://" + target.getParent() + "\"}");
    }

    private Report check(Path workingDirectory, String platform, Map<String, String> environment, String... roots) {
        return Pthfinder.with(Options.builder()
                        .prefix(dir.resolve("env").toString())
                        .bridge("files")
                        .platform(platform)
                        .expectRoots(List.of(roots))
                        .environment(environment)
                        .workingDirectory(workingDirectory.toString())
                        .build())
                .check();
    }

    private List<Finding> findings(String... roots) {
        return check(dir, "auto", Map.of(), roots).findings();
    }

    @Test
    void anOrdinaryEditableInstallIsNotForeign() throws IOException {
        Files.createDirectories(dir.resolve("proj/.git"));
        assertThat(findings()).isEmpty();
        assertThat(check(dir.resolve("proj"), "auto", Map.of(), new String[0]).findings())
                .isEmpty();
    }

    @Test
    void aLivingTargetOutsideTheExpectedDirectoriesIsForeign() {
        Report report = check(dir, "auto", Map.of(), dir.resolve("app").toString());
        assertThat(report.exitCode()).isZero();
        assertThat(report.findings()).hasSize(1);
        Finding finding = report.findings().get(0);
        assertThat(finding.rule()).isEqualTo(Rule.FOREIGN_TARGET);
        assertThat(finding.rule().code()).isEqualTo("PTH203");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.imports()).containsExactly("acme");
        assertThat(finding.firstMissing()).isNull();
        assertThat(finding.message())
                .isEqualTo("acme-kit 1.0 is imported from " + dir.resolve("proj/src")
                        + ", outside the expected directories");
    }

    @Test
    void withinOneOfSeveralExpectedDirectoriesNothingIsForeign() {
        assertThat(findings(dir.resolve("app").toString(), dir.resolve("proj").toString()))
                .isEmpty();
        assertThat(findings("proj")).as("relative to the working directory").isEmpty();
    }

    @Test
    void anExpectedDirectoryMayBeNamedThroughASymbolicLink() throws IOException {
        Files.createSymbolicLink(dir.resolve("alias"), dir.resolve("proj"));
        assertThat(findings(dir.resolve("alias").toString())).isEmpty();
    }

    @Test
    void whatLiesInTheEnvironmentItselfIsNotForeign() throws IOException {
        project(dir.resolve("env/src/acme-kit"));
        editable(dir.resolve("env/src/acme-kit/src"));
        assertThat(findings(dir.resolve("app").toString())).isEmpty();
    }

    @Test
    void aScriptOfAnotherPythonIsNoForeignCode() throws IOException {
        Path python = Files.createDirectories(dir.resolve("base/bin")).resolve("python3");
        Files.writeString(python, "");
        Files.createDirectories(dir.resolve("env/bin"));
        Files.writeString(dir.resolve("env/bin/tool"), "#!" + python + "\n");
        Files.createSymbolicLink(dir.resolve("env/bin/python3"), python);
        assertThat(findings(dir.resolve("proj").toString())).isEmpty();
    }

    @Test
    void aBuildDirectoryThatIsStillThereIsForeignOnItsPlatform() throws IOException {
        Path standing = Path.of("/tmp/build_" + Long.toHexString(System.nanoTime() | 0x10000000L));
        try {
            project(standing);
            editable(standing.resolve("src"));
            assertThat(check(dir, "auto", Map.of(), new String[0]).findings())
                    .as("no platform, nothing is deleted")
                    .isEmpty();
            List<Finding> findings =
                    check(dir, "auto", Map.of("DYNO", "web.1"), new String[0]).findings();
            assertThat(findings).hasSize(1);
            assertThat(findings.get(0).rule()).isEqualTo(Rule.FOREIGN_TARGET);
            assertThat(findings.get(0).message()).endsWith("in " + standing + ", which the platform deletes");
            assertThat(check(dir, "none", Map.of("DYNO", "web.1"), new String[0])
                            .findings())
                    .isEmpty();
        } finally {
            for (String path : List.of("src/acme/__init__.py", "src/acme", "src", "")) {
                Files.delete(standing.resolve(path));
            }
        }
    }

    @Test
    void thePackageOfAnotherCheckoutOfTheSameProjectIsForeign() throws IOException {
        Files.createDirectories(dir.resolve("proj/.git"));
        project(dir.resolve("tree"));
        Files.writeString(dir.resolve("tree/.git"), "gitdir: ../proj/.git/worktrees/tree\n");
        assertThat(check(dir.resolve("tree/src"), "auto", Map.of(), new String[0])
                        .findings())
                .as("there Python imports what is in the working directory")
                .isEmpty();
        List<Finding> findings =
                check(dir.resolve("tree"), "auto", Map.of(), new String[0]).findings();
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).message())
                .endsWith("in the checkout " + dir.resolve("proj") + ", not in " + dir.resolve("tree"));
    }

    @Test
    void anotherProjectsCheckoutIsNotForeign() throws IOException {
        Files.createDirectories(dir.resolve("proj/.git"));
        Files.createDirectories(dir.resolve("other/.git"));
        Files.createDirectories(dir.resolve("other/src/beta"));
        assertThat(check(dir.resolve("other"), "auto", Map.of(), new String[0]).findings())
                .isEmpty();
    }
}
