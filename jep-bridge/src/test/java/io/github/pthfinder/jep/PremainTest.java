package io.github.pthfinder.jep;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.jep.testing.ChildJvm;
import io.github.pthfinder.jep.testing.JepVenvs;
import io.github.pthfinder.testing.Needs;
import io.github.pthfinder.testing.Run;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Starting Jep before every agent's premain has returned crashes HotSpot. */
class PremainTest {
    @TempDir
    Path dir;

    private Path agent() throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(new Attributes.Name("Premain-Class"), AskingAgent.class.getName());
        Path jar = dir.resolve("agent.jar");
        try (OutputStream out = Files.newOutputStream(jar)) {
            new JarOutputStream(out, manifest).close();
        }
        return jar;
    }

    @ParameterizedTest
    @CsvSource({"'', false", "+, false", "'', true", "+, true"})
    void insidePremainJepIsRefusedOnEveryThreadAndLaterItWorks(String mode, boolean newest) throws IOException {
        Path jdk = newest ? ChildJvm.jdk(25) : Path.of(System.getProperty("java.home"));
        Needs.that(jdk != null, "a JDK 25 beside the running one, or JAVA_HOME_25");
        Path venv = JepVenvs.any();
        Run run = new ChildJvm()
                .on(jdk)
                .options("--enable-native-access=ALL-UNNAMED", "-javaagent:" + agent() + "=" + mode + venv)
                .run(Asker.class, venv);
        assertThat(run.exitCode()).as(run.err()).isZero();
        String[] lines = run.out().split("\n");
        assertThat(lines[0])
                .isEqualTo("Refused[reason=Python cannot be embedded before the application's main runs"
                        + " (inside an agent's premain), fix=null]");
        assertThat(lines[1]).startsWith("Interpreter[");
        assertThat(lines[2]).isEqualTo("ALIVE");
    }

    @Test
    void aJvmWhoseMainHasReturnedIsNoPremain() {
        Run run = new ChildJvm()
                .options("--enable-native-access=ALL-UNNAMED")
                .run(Scenario.Main.class, Scenario.AFTER_MAIN, JepVenvs.any());
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("Interpreter[");
    }
}
