package io.github.pthfinder.truth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.Pthfinder;
import io.github.pthfinder.config.Options;
import io.github.pthfinder.model.Finding;
import io.github.pthfinder.model.Mechanism;
import io.github.pthfinder.model.Verdict;
import io.github.pthfinder.testing.Needs;
import io.github.pthfinder.testing.Python;
import io.github.pthfinder.testing.Pythons;
import io.github.pthfinder.testing.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real environments that were moved, or whose base is gone: a script is accused exactly where the shell cannot run it. */
class MovedEnvironmentIT {
    @TempDir
    Path dir;

    private static Python python() {
        List<Python> all = Pythons.all();
        Needs.that(!all.isEmpty(), "a CPython");
        return all.get(all.size() - 1);
    }

    private static List<Finding> findings(Path env) {
        return Pthfinder.with(Options.builder()
                        .prefix(env.toString())
                        .bridge("files")
                        .environment(Map.of("HOME", "/nonexistent"))
                        .build())
                .check()
                .findings();
    }

    /** The scripts of pip that the shell cannot run. */
    private static List<String> deadScripts(Path env) throws IOException {
        List<String> dead = new ArrayList<>();
        try (Stream<Path> scripts = Files.list(env.resolve("bin"))) {
            for (Path script : scripts.sorted().toList()) {
                boolean pip = script.getFileName().toString().startsWith("pip");
                if (pip && !runs(script.toString(), "--version")) {
                    dead.add(script.toString());
                }
            }
        }
        return dead;
    }

    private static boolean runs(String... command) {
        String quoted = "'" + String.join("' '", command) + "'";
        return Run.of(Map.of("PATH", "/usr/bin:/bin"), List.of("/bin/sh", "-c", quoted))
                        .exitCode()
                == 0;
    }

    @ParameterizedTest
    @ValueSource(strings = {"env", "an env", "long"})
    void aMovedEnvironmentHasDeadScriptsAndALivingInterpreter(String name) throws IOException {
        Path env = dir.toRealPath().resolve(name.equals("long") ? "long".repeat(50) : name);
        Run.orFail(python().executable(), "-I", "-m", "venv", env.toString());
        assertThat(deadScripts(env)).isEmpty();
        assertThat(findings(env)).isEmpty();
        Path moved = Files.move(env, env.resolveSibling("moved"));
        assertThat(findings(moved))
                .allSatisfy(finding -> {
                    assertThat(finding.mechanism()).isEqualTo(Mechanism.SCRIPT_SHEBANG);
                    assertThat(finding.verdict()).isEqualTo(Verdict.DANGLING);
                    assertThat(finding.firstMissing()).isEqualTo(env.toString());
                    assertThat(finding.distribution().name()).isEqualTo("pip");
                })
                .extracting(finding -> finding.place().file())
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(deadScripts(moved));
        assertThat(runs(moved.resolve("bin/python3").toString(), "-c", "pass")).isTrue();
    }

    @Test
    void anEnvironmentWhoseBaseIsGoneDoesNotStart() throws IOException {
        Path env = dir.toRealPath().resolve("env");
        Run.orFail(python().executable(), "-I", "-m", "venv", "--without-pip", env.toString());
        try (Stream<Path> bin = Files.list(env.resolve("bin"))) {
            for (Path link : bin.filter(Files::isSymbolicLink).toList()) {
                if (Files.readSymbolicLink(link).isAbsolute()) {
                    Files.delete(link);
                    Files.createSymbolicLink(link, dir.resolve("gone/bin/python3"));
                }
            }
        }
        assertThat(runs(env.resolve("bin/python3").toString(), "-c", "pass")).isFalse();
        assertThat(findings(env)).singleElement().satisfies(finding -> {
            assertThat(finding.mechanism()).isEqualTo(Mechanism.VENV_HOME);
            assertThat(finding.verdict()).isEqualTo(Verdict.DANGLING);
        });
    }

    @Test
    void aDeadHomeIsNoFindingWhileTheInterpreterStarts() throws IOException {
        Path env = dir.toRealPath().resolve("env");
        Run.orFail(python().executable(), "-I", "-m", "venv", "--without-pip", env.toString());
        Path config = env.resolve("pyvenv.cfg");
        Files.writeString(config, Files.readString(config).replaceFirst("home = .*", "home = /nonexistent/bin"));
        assertThat(runs(env.resolve("bin/python3").toString(), "-c", "pass")).isTrue();
        assertThat(findings(env)).isEmpty();
    }
}
