package io.github.pthfinder;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.advice.Platforms;
import io.github.pthfinder.config.Options;
import io.github.pthfinder.model.Report;
import io.github.pthfinder.testing.CountingFiles;
import io.github.pthfinder.testing.MemoryFiles;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Profile by fixture: who wrote each path, and what mends it there. */
class PlatformFixturesTest {
    static List<String> fixtures() {
        return PlatformFixture.names();
    }

    static List<String> platforms() {
        return Platforms.names();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void eachMachineGetsItsOriginsAndItsFixes(String name) {
        PlatformFixture fixture = PlatformFixture.read(name);
        List<String> table = PlatformFixture.table(fixture.check("auto"));
        assertThat(table).as(name).isEqualTo(fixture.expected(table));
    }

    @ParameterizedTest
    @MethodSource("platforms")
    void eachPlatformHasAMachineOnWhichItIsRecognised(String name) {
        Report report = PlatformFixture.read(name).check("auto");
        assertThat(report.platform().name()).isEqualTo(name);
        assertThat(report.findings()).isNotEmpty();
        assertThat(report.errors()).isEmpty();
    }

    @Test
    void everyFolderIsOfAPlatform() {
        assertThat(fixtures()).hasSizeGreaterThan(30).allMatch(name -> {
            String folder = name.contains("/") ? name.substring(0, name.indexOf('/')) : name;
            return folder.startsWith("heroku") || Platforms.names().contains(folder);
        });
    }

    /** Nothing but the platform differs, so any further question would be for it. */
    @Test
    void toLookForAPlatformAsksNoFileWhereNothingWasFound() {
        assertThat(questions("auto", Map.of("HOME", "/root"), "/src"))
                .hasSizeGreaterThan(10)
                .isEqualTo(questions("none", Map.of("HOME", "/root"), "/src"));
        assertThat(questions("auto", Map.of("GITHUB_ACTIONS", "true", "GITHUB_WORKSPACE", "/src"), "/src"))
                .isEqualTo(questions("none", Map.of("GITHUB_ACTIONS", "true", "GITHUB_WORKSPACE", "/src"), "/src"));
    }

    private static List<String> questions(String platform, Map<String, String> variables, String cwd) {
        String site = "/env/lib/python3.11/site-packages";
        MemoryFiles files = new MemoryFiles()
                .file("/env/pyvenv.cfg", "home = /usr/bin\nversion = 3.11.2\n")
                .directory("/usr/bin")
                .file("/.dockerenv", "")
                .file("/src/.git", "gitdir: /main/.git/worktrees/src\n")
                .file(site + "/mypackage.pth", "/src/lib\n")
                .file("/src/lib/mypackage/__init__.py", "");
        CountingFiles counting = new CountingFiles(files);
        Options options = Options.builder()
                .environment(variables)
                .workingDirectory(cwd)
                .prefix("/env")
                .bridge("files")
                .platform(platform)
                .build();
        Report report = new Inspection(options, new Rounds(counting)).run().report();
        assertThat(report.findings()).isEmpty();
        assertThat(report.summary().links()).isPositive();
        return counting.questions();
    }
}
