package io.github.pthfinder.truth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.Pthfinder;
import io.github.pthfinder.config.Options;
import io.github.pthfinder.model.Finding;
import io.github.pthfinder.model.Report;
import io.github.pthfinder.model.Rule;
import io.github.pthfinder.model.Severity;
import io.github.pthfinder.testing.Needs;
import io.github.pthfinder.testing.Python;
import io.github.pthfinder.testing.Pythons;
import io.github.pthfinder.testing.Run;
import io.github.pthfinder.testing.Venvs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real editable installs whose imports build: the verification never starts the tool, although a look-up would. */
@Tag("truth-long")
class VerifyBuildToolsIT {
    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {"scikit-build-core redirect, rebuild", "meson-python", "py-build-cmake symlink, build hook"})
    void noBuildToolIsStarted(String name) throws IOException {
        Path dir = directory.toRealPath();
        Python python = Pythons.of(3, 11);
        Backend backend = Backend.OTHERS.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        Site site = new Workshop(dir, python).build(backend, 0);
        Path ran = dir.resolve("ran");
        Path tools = Files.createDirectory(dir.resolve("traps"));
        Path trap = trap(tools, "cmake", ran);
        trap(tools, "ninja", ran);
        trap(tools, "meson", ran);
        // Loaders name their tools by absolute paths, or leave them to PATH.
        for (Path file : files(site.packages())) {
            String text = Files.readString(file);
            if (text.contains("MesonpyMetaFinder") || text.contains("BuilderPathFinder")) {
                Files.writeString(
                        file,
                        text.replaceAll("'[^']*/ninja'", "'" + tools.resolve("ninja") + "'")
                                .replaceAll("'[^']*python[0-9.]*'", "'" + trap + "'"));
            }
        }
        Map<String, String> variables =
                Map.of("HOME", "/nonexistent", "LC_ALL", "C.UTF-8", "PATH", tools + ":/usr/bin:/bin");
        Report report = Pthfinder.with(Options.builder()
                        .prefix(site.env().toString())
                        .bridge("files")
                        .workingDirectory("/")
                        .environment(variables)
                        .verify(true)
                        .build())
                .check();
        assertThat(ran).doesNotExist();
        assertThat(report.errors()).isEmpty();
        assertThat(report.exitCode()).isZero();
        assertThat(report.findings()).singleElement().satisfies(finding -> isTold(finding));
        // The traps are set: the look-up that an import makes springs them.
        String lookUp =
                "import importlib.util as u\nfor name in ('acme_kit', 'acme_kit._c'):\n    try: u.find_spec(name)\n"
                        + "    except BaseException: pass\n";
        Run.of(variables, List.of(Venvs.python(site.env()), "-B", "-c", lookUp));
        assertThat(ran).exists();
    }

    private static void isTold(Finding finding) {
        assertThat(finding.rule()).isEqualTo(Rule.UNVERIFIED);
        assertThat(finding.severity()).isEqualTo(Severity.INFO);
        assertThat(finding.message()).startsWith("the interpreter was not asked for acme_kit");
    }

    private static Path trap(Path dir, String name, Path ran) throws IOException {
        Path file = dir.resolve(name);
        Files.writeString(file, "#!/bin/sh\necho " + name + " >> '" + ran + "'\nexit 1\n");
        Needs.that(file.toFile().setExecutable(true), "a file system with programs");
        return file;
    }

    private static List<Path> files(Path site) throws IOException {
        try (Stream<Path> all = Files.walk(site)) {
            return all.filter(path -> path.toString().endsWith(".py") && Files.isRegularFile(path))
                    .toList();
        }
    }
}
