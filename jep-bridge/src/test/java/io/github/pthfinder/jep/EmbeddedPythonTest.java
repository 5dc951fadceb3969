package io.github.pthfinder.jep;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.jep.testing.ChildJvm;
import io.github.pthfinder.jep.testing.JepBuild;
import io.github.pthfinder.jep.testing.JepLab;
import io.github.pthfinder.jep.testing.JepVenvs;
import io.github.pthfinder.jep.testing.RemovingLinks;
import io.github.pthfinder.testing.Needs;
import io.github.pthfinder.testing.Run;
import io.github.pthfinder.testing.Venvs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One embedded Python in the life of one JVM. */
@ParameterizedClass
@Execution(ExecutionMode.CONCURRENT)
@MethodSource("builds")
class EmbeddedPythonTest {
    private static final String FLAG = "--enable-native-access=ALL-UNNAMED";

    @Parameter
    JepBuild build;

    private Path venv;

    static List<JepBuild> builds() {
        return JepVenvs.builds();
    }

    @BeforeEach
    void takesTheEnvironment() {
        venv = build.venv();
    }

    /** What a child JVM said, which has to have lived to its end. */
    static List<String> lines(Run run) {
        assertThat(run.exitCode()).as("stderr: %s", run.err()).isZero();
        assertThat(run.out()).endsWith("ALIVE");
        return Arrays.asList(run.out().split("\n"));
    }

    private List<String> play(Scenario scenario, ChildJvm jvm) {
        return lines(jvm.options(FLAG).run(Scenario.Main.class, scenario, venv));
    }

    @Test
    void oneInterpreterAnswersEveryTimeAndTheJvmEndsByItself() {
        Run run = new ChildJvm().options(FLAG).run(Asker.class, venv, venv, venv);
        List<String> lines = lines(run);
        assertThat(lines.get(0)).startsWith("Interpreter[").contains("prefix=" + venv);
        assertThat(lines).containsExactly(lines.get(0), lines.get(0), lines.get(0), "ALIVE");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void onJava25ItWorksToo() {
        Path jdk = ChildJvm.jdk(25);
        Needs.that(jdk != null, "a JDK 25 beside the running one, or JAVA_HOME_25");
        Run run = new ChildJvm().on(jdk).options(FLAG).run(Asker.class, venv);
        assertThat(lines(run).get(0)).startsWith("Interpreter[");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void anotherEnvironmentIsRefusedBecauseAProcessHoldsOnePython(
            @TempDir(deletionStrategy = RemovingLinks.class) Path dir) {
        JepLab other = JepLab.in(dir, venv);
        List<String> lines = lines(new ChildJvm().options(FLAG).run(Asker.class, venv, other.prefix(), venv));
        assertThat(lines.get(1))
                .isEqualTo("Refused[reason=this JVM's embedded Python already serves " + Venvs.python(venv)
                        + ", and a process can hold only one, fix=ask about this environment in a JVM of its own]");
        assertThat(lines.get(2)).isEqualTo(lines.get(0));
    }

    @Test
    void anInterruptOfTheCallerDoesNotReachPythonAndIsKept() {
        List<String> lines = play(Scenario.INTERRUPTED_CALLER, new ChildJvm());
        assertThat(lines.get(0)).startsWith("Interpreter[");
        assertThat(lines.get(1)).isEqualTo("still interrupted: true");
    }

    @Test
    void interruptsDuringTheStartDoNotReachPython() {
        List<String> lines = play(Scenario.INTERRUPTED_WHILE_WAITING, new ChildJvm());
        assertThat(lines.stream().filter(line -> line.startsWith("Interpreter[")))
                .hasSize(20);
    }

    @Test
    void manyThreadsGetTheSameAnswer() {
        List<String> lines = play(Scenario.MANY_AT_ONCE, new ChildJvm());
        assertThat(lines).hasSize(161);
        assertThat(lines.subList(0, 160)).containsOnly(lines.get(0)).allMatch(line -> line.startsWith("Interpreter["));
    }

    @Test
    void cancelledChecksAndAPoolThatIsShutDownLeavePythonAlone() {
        List<String> lines = play(Scenario.CANCELLED_ON_AN_EXECUTOR, new ChildJvm());
        assertThat(lines).containsExactly("ended: true", "BridgeUse[name=jep, passedOver=[]]", "ALIVE");
    }

    @Test
    void repeatedQuestionsDoNotGrowTheProcess() {
        int times = Boolean.getBoolean("pthfinder.test.jepMatrix") ? 10_000 : 2_000;
        List<String> lines = play(
                Scenario.MANY_IN_A_ROW,
                new ChildJvm()
                        .options("-Xint", "-Xms24m", "-Xmx24m", "-XX:+AlwaysPreTouch", "-Dscenario.times=" + times));
        assertThat(lines.get(0)).startsWith("Interpreter[");
        long grown = Long.parseLong(lines.get(1).substring("grew by KiB: ".length()));
        assertThat(grown).as("a leak of 1 KiB per question would be %s", times).isLessThan(2_000);
    }

    @Test
    void aSecondClassLoaderIsRefusedAndTheFirstGoesOn() {
        List<String> lines = play(Scenario.ANOTHER_LOADER, new ChildJvm());
        assertThat(lines.get(0)).startsWith("Interpreter[");
        assertThat(lines.get(1)).startsWith("Refused[").contains("another class loader");
        assertThat(lines.get(2)).isEqualTo(lines.get(1));
    }

    @Test
    void theQuestionsEnvironmentVariablesCountNotTheProcesss(@TempDir(deletionStrategy = RemovingLinks.class) Path dir)
            throws Exception {
        JepLab lab = JepLab.in(dir, venv, "--system-site-packages");
        Path home = Files.createDirectory(dir.resolve("home"));
        String xy = lab.site().getParent().getFileName().toString();
        Path userSite = Files.createDirectories(home.resolve(".local/lib/" + xy + "/site-packages"));
        List<String> lines = lines(new ChildJvm()
                .options(FLAG)
                .environment("HOME", home.toString())
                .run(Scenario.Main.class, Scenario.OTHER_ENVIRONMENT_VARIABLES, lab.prefix()));
        assertThat(lines.get(0)).startsWith("Interpreter[").doesNotContain(userSite.toString());
        assertThat(lines.get(1)).startsWith("Interpreter[").contains(userSite.toString());
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void signalsStopTheJvmAsBefore(String signal, int exitCode) {
        Run run = new ChildJvm()
                .options(FLAG, "-Dscenario.signal=" + signal)
                .run(Scenario.Main.class, Scenario.UNTIL_A_SIGNAL, venv);
        assertThat(run.exitCode()).isEqualTo(exitCode);
        assertThat(run.out()).startsWith("Interpreter[").endsWith("HOOK");
    }

    @Test
    void aJvmThatLeavesSignalsAloneIsRefused() {
        List<String> lines = lines(new ChildJvm().options("-Xrs").run(Asker.class, venv));
        assertThat(lines.get(0)).startsWith("Refused[reason=this JVM leaves SIGINT alone (-Xrs)");
    }

    @Test
    void deniedNativeAccessIsRefusedWithTheFlag() {
        Path jdk = ChildJvm.jdk(25);
        Needs.that(jdk != null, "a JDK 25 beside the running one, or JAVA_HOME_25");
        List<String> lines = lines(
                new ChildJvm().on(jdk).options("--illegal-native-access=deny").run(Asker.class, venv, venv));
        assertThat(lines.get(0))
                .isEqualTo("Refused[reason=the embedded Python did not start: this JVM denies native access, fix=start"
                        + " this JVM with --enable-native-access=ALL-UNNAMED]");
        assertThat(lines.get(1)).isEqualTo(lines.get(0));
    }

    /** The deadline may pass at any moment of the start, and then the JVM ends while Python is half started. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 10, 15, 20, 25, 30, 40, 50, 60, 80, 100, 120, 140, 160, 200})
    void aDeadlineInTheMiddleOfTheStartHarmsNobody(int millis, @TempDir Path temporary) {
        ChildJvm jvm = new ChildJvm().options(FLAG, "-Dasker.millis=" + millis, "-Djava.io.tmpdir=" + temporary);
        List<String> lines = lines(jvm.run(Asker.class, venv, venv));
        assertThat(lines.get(0)).matches("(Refused\\[reason=.*in time|Refused\\[reason=no time|Interpreter\\[).*");
        assertThat(temporary).isEmptyDirectory();
    }
}
