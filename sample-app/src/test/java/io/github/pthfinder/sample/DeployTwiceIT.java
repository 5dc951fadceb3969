package io.github.pthfinder.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.testing.Needs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that plays the deploys, with the jars of this build. Its whole output is kept in target. */
class DeployTwiceIT {
    private static final Path OUTPUT = Path.of("target/deploy-twice.txt");

    @TempDir
    private Path temp;

    @Test
    void theSecondDeployIsStoppedBeforeTheApplicationFails() throws Exception {
        String told = play();

        assertThat(told)
                .contains("ok: deploy 1: the release phase passes")
                .contains("  | Do I work? Yes.")
                .contains("  | {\"status\":\"UP\"")
                .contains("ok: deploy 1: the sidecar asked the Python that it embeds")
                .contains("Skipping installation, as Pipfile.lock hasn't changed")
                .containsPattern(
                        "\\| FAIL +mypackage.*: import mypackage (probably )?will fail - .*easy-install\\.pth:1 points to"
                                + " /tmp/build_[0-9a-f]{8}/vendor/mypackage, which does not exist")
                .contains("ok: deploy 2: the release phase stops it")
                .contains("ok: deploy 2: the sidecar does not start the web application")
                .contains("| ModuleNotFoundError: No module named 'mypackage'")
                .contains("ok: two packages: this very build wrote the path")
                .contains("| ModuleNotFoundError: No module named 'mytools'")
                .contains("Everything went as foretold.\n");
        Matcher builds = Pattern.compile("the build directory is (\\S+)").matcher(told);
        while (builds.find()) {
            assertThat(Path.of(builds.group(1))).doesNotExist();
        }
    }

    private String play() throws Exception {
        ProcessBuilder script = new ProcessBuilder(
                        "./deploy-twice", "--root", temp.resolve("root").toString())
                .redirectErrorStream(true)
                .redirectOutput(OUTPUT.toFile());
        script.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = script.start();
        boolean ended = process.waitFor(8, TimeUnit.MINUTES);
        process.destroy();
        String told = Files.readString(OUTPUT);
        assertThat(ended).as("ends within 8 minutes: %s", told).isTrue();
        if (process.exitValue() == 2) {
            Needs.that(
                    false,
                    told.lines()
                            .filter(line -> line.startsWith("deploy-twice: "))
                            .findFirst()
                            .orElse(told));
        }
        assertThat(process.exitValue()).as(told).isZero();
        return told;
    }
}
