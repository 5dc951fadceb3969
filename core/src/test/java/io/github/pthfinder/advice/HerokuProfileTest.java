package io.github.pthfinder.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.model.Origin;
import io.github.pthfinder.model.Platform;
import io.github.pthfinder.testing.MemoryFiles;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HerokuProfileTest {
    private static final String PREFIX = "/app/.heroku/python";
    private static final String REWRITE =
            "find .heroku/python/lib/python*/site-packages/ -type f -name '*.pth' -exec sed -i -e 's#/tmp/build_9f8e7d6c#/app#' {} \\+\n";

    private final HerokuProfile heroku = new HerokuProfile();
    private final MemoryFiles files = new MemoryFiles().directory("/app");

    private static boolean isHere(Surroundings here) {
        Platform platform = Platforms.recognise("auto", here);
        return platform != null && platform.name().equals("heroku");
    }

    private Platform describe(Map<String, String> variables) {
        return heroku.describe(Advice.here(files, variables, PREFIX));
    }

    @ParameterizedTest
    @CsvSource({
        "/tmp/build_1a2b3c4d, /tmp/build_1a2b3c4d",
        "/tmp/build_1a2b3c4d/vendor/x, /tmp/build_1a2b3c4d",
        "/tmp/build_1a2b3c4d_/vendor/x, /tmp/build_1a2b3c4d_",
        "/tmp/build_0123456789abcdef0123456789abcdef/x, /tmp/build_0123456789abcdef0123456789abcdef",
        "/tmp/build_0123456789abcdef0123456789abcdef01234567, /tmp/build_0123456789abcdef0123456789abcdef01234567",
        "/tmp/build_0123456789abcdef0123456789abcdef012345678,",
        "/tmp/build_1a2b3c4,",
        "/tmp/build_1A2B3C4D,",
        "/tmp/build_1a2b3c4d-old/x,",
        "/tmp/build_1a2b3c4dx,",
        "/tmp/build_1a2b3c4d__,",
        "/tmp/build_1a2b3c4d.bak/x,",
        "/tmp/build/1a2b3c4d,",
        "/var/tmp/build_1a2b3c4d/x,",
        "/app/x,"
    })
    void aBuildDirectoryIsAWholeSegment(String path, String directory) {
        BuildDirectory found = heroku.buildDirectory(path);
        assertThat(found == null ? null : found.directory()).isEqualTo(directory);
    }

    @Test
    void itIsRecognisedByItsDynoOrByItsEnvironment() {
        assertThat(isHere(Advice.here(files, Map.of("DYNO", "web.1"), "/usr"))).isTrue();
        assertThat(isHere(Advice.here(files, Map.of(), PREFIX))).isTrue();
        assertThat(isHere(Advice.here(files, Map.of(), "/home/me/x.heroku/python")))
                .isFalse();
        assertThat(isHere(Advice.here(files, Map.of(), "/usr"))).isFalse();
        assertThat(isHere(Advice.here(files, Map.of(), null))).isFalse();
    }

    @Test
    void theBuildOnRecordIsTheLiteralInTheStartUpScripts() {
        assertThat(describe(Map.of()).buildDir()).isNull();
        files.file("/app/.profile.d/a.sh", "# once /tmp/build_00000000 was here\n");
        assertThat(describe(Map.of()).buildDir()).isEqualTo("/tmp/build_00000000");
        files.file("/app/.profile.d/python.sh", "export PYTHONPATH=/app  # /tmp/build_x\n" + REWRITE);
        assertThat(describe(Map.of()).buildDir()).isEqualTo("/tmp/build_9f8e7d6c");
    }

    @Test
    void theBuildThatWroteAPathIsComparedWithTheOneOnRecord() {
        files.file("/app/.profile.d/python.sh", REWRITE);
        assertThat(origin("/tmp/build_9f8e7d6c", "auto"))
                .isEqualTo(new Origin(
                        "heroku", "9f8e7d6c", Origin.Relation.THIS_BUILD, "the rewrite at boot has not run here"));
        assertThat(origin("/tmp/build_1a2b3c4d_", "auto"))
                .isEqualTo(new Origin("heroku", "1a2b3c4d", Origin.Relation.EARLIER_BUILD));
        files.file("/app/.profile.d/python.sh", "");
        assertThat(origin("/tmp/build_1a2b3c4d", "auto").relation()).isEqualTo(Origin.Relation.UNKNOWN);
        assertThat(origin("/tmp/build_1a2b3c4d", "none")).isNull();
    }

    private @Nullable Origin origin(String directory, String asked) {
        files.file(Advice.SITE + "__editable__.mypackage-0.1.pth", directory + "/x\n")
                .directory("/tmp");
        return Advice.dangling(directory + "/x")
                .missing(directory)
                .found(Advice.here(files, Map.of(), PREFIX), asked)
                .origin();
    }

    @Test
    void theDetailsAreWhatTheDynoSaysOfItselfAndNoSecret() {
        Map<String, String> variables =
                Map.of("DYNO", "release.1234", "HEROKU_APP_NAME", "shop", "DATABASE_URL", "postgres://u:p@h/d");
        assertThat(describe(variables).details())
                .containsExactly(Map.entry("DYNO", "release.1234"), Map.entry("HEROKU_APP_NAME", "shop"));
    }

    @Test
    void theApplicationRunsAboveItsEnvironmentElseAtHome() {
        assertThat(heroku.runtimeRoot(Advice.here(files, Map.of("HOME", "/h"), "/slug/.heroku/python")))
                .isEqualTo("/slug");
        assertThat(heroku.runtimeRoot(Advice.here(files, Map.of("HOME", "/h"), "/venv")))
                .isEqualTo("/h");
        assertThat(heroku.runtimeRoot(Advice.here(files, Map.of(), null))).isEqualTo("/app");
    }
}
