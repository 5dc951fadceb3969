package io.github.pthfinder.truth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.Pthfinder;
import io.github.pthfinder.config.Options;
import io.github.pthfinder.model.Finding;
import io.github.pthfinder.model.Verdict;
import io.github.pthfinder.testing.Needs;
import io.github.pthfinder.testing.Python;
import io.github.pthfinder.testing.Pythons;
import io.github.pthfinder.truth.Interpreter.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real installs that build on import, without the programs that build. Runs with {@code -Ptruth}. */
@Tag("truth-long")
class RebuildToolsTruthIT {
    @TempDir
    Path scratch;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scikit-build-core redirect, rebuild",
                "scikit-build-core 0.12.2 redirect, rebuild",
                "py-build-cmake symlink, build hook"
            })
    void withoutCmakeOnlyWhatMustBeBuiltIsAccused(String name) throws IOException {
        Python python = Pythons.newest();
        Needs.that(python.minor() >= 10, "a CPython from 3.10 on");
        Path dir = scratch.toRealPath();
        Backend backend = Backend.OTHERS.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        Site site = new Workshop(dir, python).build(backend, 0);
        compare(site, System.getenv("PATH"), List.of());
        compare(site, Files.createDirectories(dir.resolve("nothing")).toString(), List.of(Verdict.REBUILD));
    }

    private static void compare(Site site, String path, List<Verdict> verdicts) {
        List<Finding> findings = Pthfinder.with(Options.builder()
                        .prefix(site.env().toString())
                        .bridge("files")
                        .workingDirectory("/")
                        .environment(Map.of("HOME", "/nonexistent", "PATH", path))
                        .build())
                .check()
                .findings();
        Map<String, Outcome> truth =
                Interpreter.imports(site, site.backend().project().imports(), path);
        assertThat(findings)
                .as("%s: %s", path, truth)
                .extracting(Finding::verdict)
                .containsExactlyElementsOf(verdicts);
        for (String name : site.backend().project().imports()) {
            boolean accused = findings.stream()
                    .anyMatch(finding ->
                            finding.imports().stream().anyMatch(one -> name.equals(one) || name.startsWith(one + ".")));
            assertThat(accused).as("%s of %s with %s", name, truth, path).isEqualTo(truth.get(name) != Outcome.WORKS);
        }
    }
}
