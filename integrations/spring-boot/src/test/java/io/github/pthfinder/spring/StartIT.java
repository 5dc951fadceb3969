package io.github.pthfinder.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.testing.LinkedProject;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Starts of the application in a JVM of its own: what a person at a terminal sees, and the exit code. */
@Timeout(300)
class StartIT {
    /** What Spring's own classes need of Micrometer (micrometer-observation) stays. */
    private static final String MONITORING =
            ".*(actuator|micrometer-core|micrometer-registry|micrometer-metrics|pthfinder-micrometer|spring-boot-health).*";

    private static final String NOTHING = "";

    @TempDir
    private Path dir;

    private LinkedProject python;

    @BeforeEach
    void makeAnEnvironment() {
        python = LinkedProject.dead(dir);
    }

    @Test
    void withPolicyExitADeadLinkFailsTheStartWithABannerAndNoStackTrace() throws Exception {
        Run run = run(Map.of(), NOTHING, "--pthfinder.policy=exit", "--spring.main.web-application-type=servlet");
        assertThat(run.code).isEqualTo(1);
        assertThat(run.output)
                .containsSubsequence(
                        "APPLICATION FAILED TO START", "Description:", "project.pth", "Action:", "Correct the line")
                .doesNotContain("\tat ", "STARTED");
    }

    @Test
    void aCheckBeforeThereIsAContextIsToldTheSameWay() throws Exception {
        Run run = run(Map.of(), NOTHING, "--check-early=" + python.prefix());
        assertThat(run.code).isEqualTo(1);
        assertThat(run.output)
                .containsSubsequence("APPLICATION FAILED TO START", "Description:", "project.pth", "Action:")
                .doesNotContain("\tat ", "STARTED");
    }

    @Test
    void withoutAPolicyTheStartGoesOnAndTheLogTells() throws Exception {
        Run run = run(Map.of(), NOTHING);
        assertThat(run.code).isZero();
        assertThat(run.output).contains("STARTED", "WARN", "PTH101", "project.pth");
    }

    @Test
    void theNamesOfTheEnvironmentVariablesAreThoseOfTheCommand() throws Exception {
        Run run = run(Map.of("PTHFINDER_FAIL_ON", "never"), NOTHING, "--pthfinder.policy=exit");
        assertThat(run.code).isZero();
        assertThat(run.output).contains("STARTED", "PTH101");
    }

    @Test
    void withPolicyExitAHealthyEnvironmentStarts() throws Exception {
        python.heal();
        Run run = run(Map.of(), NOTHING, "--pthfinder.policy=exit");
        assertThat(run.code).isZero();
        assertThat(run.output).contains("STARTED").doesNotContain("PTH101");
    }

    @Test
    void startsWithoutActuatorAndWithoutMicrometer() throws Exception {
        Run run = run(Map.of(), MONITORING, "--pthfinder.policy=exit");
        assertThat(run.code).isEqualTo(1);
        assertThat(run.output).contains("APPLICATION FAILED TO START");
        python.heal();
        assertThat(run(Map.of(), MONITORING, "--pthfinder.policy=exit").code).isZero();
    }

    @Test
    void aValueThatCannotBeMeantIsNamed() throws Exception {
        Run run = run(Map.of(), NOTHING, "--pthfinder.python-version=three");
        assertThat(run.code).isEqualTo(1);
        assertThat(run.output)
                .containsSubsequence("APPLICATION FAILED TO START", "pthfinder", "pythonVersion", "three")
                .doesNotContain("\tat ");
    }

    private record Run(int code, String output) {}

    private Run run(Map<String, String> environment, String without, String... arguments)
            throws IOException, InterruptedException {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        String classPath = Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !new File(entry).getName().matches(without))
                .collect(Collectors.joining(File.pathSeparator));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                DemoApplication.class.getName(),
                "--server.port=0",
                "--spring.main.banner-mode=off",
                "--pthfinder.prefix=" + python.prefix(),
                "--pthfinder.bridge=files"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // A web server would take most of the time, and no part in what is tested.
        builder.environment().put("SPRING_MAIN_WEBAPPLICATIONTYPE", "none");
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output);
    }
}
