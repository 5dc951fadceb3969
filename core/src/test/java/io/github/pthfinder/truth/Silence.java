package io.github.pthfinder.truth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.Pthfinder;
import io.github.pthfinder.config.Options;
import io.github.pthfinder.model.Report;
import io.github.pthfinder.testing.Run;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Holds a healthy environment against what is said of it: nothing at all, however its interpreter is asked. */
final class Silence {
    private static final List<String> BRIDGES = List.of("files", "subprocess");

    private Silence() {}

    /** The environment in a directory gives no finding of any severity, and nothing in it could not be verified. */
    static void of(Path prefix) {
        of(prefix, Map.of());
    }

    /** The same, with further environment variables. */
    static void of(Path prefix, Map<String, String> variables) {
        for (String bridge : BRIDGES) {
            check(Options.builder().prefix(prefix.toString()).bridge(bridge), variables, prefix + ", " + bridge);
        }
    }

    /** The environment of an interpreter. */
    static void ofPython(Path python) {
        for (String bridge : BRIDGES) {
            check(Options.builder().python(python.toString()).bridge(bridge), Map.of(), python + ", " + bridge);
        }
    }

    /** That an environment is healthy by its interpreter's own word: it starts, prints nothing, and imports these. */
    static void inTruth(Path prefix, String... imports) {
        String program = imports.length == 0 ? "pass" : "import " + String.join(", ", imports);
        String python = prefix.resolve("bin/python3").toString();
        Map<String, String> variables = Map.of("HOME", "/nonexistent", "LC_ALL", "C.UTF-8");
        Run run = Run.of(variables, List.of(python, "-c", program));
        assertThat(run.err()).as("what the start of %s says", python).isEmpty();
        assertThat(run.exitCode()).isZero();
    }

    private static void check(Options.Builder options, Map<String, String> variables, String what) {
        Map<String, String> environment = new java.util.TreeMap<>(variables);
        environment.putIfAbsent("HOME", "/nonexistent");
        environment.putIfAbsent("PATH", "/usr/bin:/bin");
        Report report = Pthfinder.with(options.workingDirectory("/")
                        .environment(environment)
                        .deadline(Duration.ofMinutes(1))
                        .build())
                .check();
        assertThat(report.findings()).as(what).isEmpty();
        assertThat(report.errors()).as(what).isEmpty();
        assertThat(report.exitCode()).as(what).isZero();
    }
}
