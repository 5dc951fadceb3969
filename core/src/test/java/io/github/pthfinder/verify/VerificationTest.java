package io.github.pthfinder.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.Pthfinder;
import io.github.pthfinder.config.Options;
import io.github.pthfinder.model.Finding;
import io.github.pthfinder.model.Report;
import io.github.pthfinder.model.Rule;
import io.github.pthfinder.model.Severity;
import io.github.pthfinder.model.Unverifiable;
import io.github.pthfinder.model.Verdict;
import io.github.pthfinder.report.Tool;
import io.github.pthfinder.testing.Python;
import io.github.pthfinder.testing.PythonScript;
import io.github.pthfinder.testing.Pythons;
import io.github.pthfinder.testing.Venvs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Verdicts that the interpreter bears out, and planted ones that it contradicts: code of the environment decides, not files. */
class VerificationTest {
    @TempDir
    Path directory;

    private Path dir = Path.of("");
    private Path env = Path.of("");
    private Path site = Path.of("");

    static Stream<Python> pythons() {
        return PythonScript.atLeast(2).stream();
    }

    /** A path-linked distribution {@code acme} whose code is in {@code src}. */
    private void environment(Python python) throws IOException {
        dir = directory.toRealPath();
        env = Venvs.create(python, dir.resolve("env"));
        site = Venvs.site(env);
        write(dir.resolve("src/acme/__init__.py"), "open(r'" + dir + "/ran', 'w')\n");
        write(site.resolve("acme.pth"), dir + "/src\n");
        write(site.resolve("acme-1.0.dist-info/METADATA"), "Metadata-Version: 2.1\nName: acme\nVersion: 1.0\n");
        write(site.resolve("acme-1.0.dist-info/RECORD"), "acme.pth,,\nacme-1.0.dist-info/METADATA,,\n");
        write(site.resolve("acme-1.0.dist-info/top_level.txt"), "acme\n");
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** A finder that leads {@code acme} to a file, before all others. */
    private void finder(String body) throws IOException {
        write(
                dir.resolve("hooks/sitecustomize.py"),
                "import sys, importlib.machinery, importlib.util\nclass Finder:\n    def find_spec(self, name, path=None, target=None):\n"
                        + "        if name == 'acme':\n            " + body + "\nsys.meta_path.insert(0, Finder())\n");
    }

    private Options.Builder options() {
        return Options.builder()
                .prefix(env.toString())
                .bridge("files")
                .workingDirectory(dir.toString())
                .environment(Map.of("HOME", "/nonexistent", "LC_ALL", "C.UTF-8", "PYTHONPATH", dir + "/hooks"))
                .deadline(Duration.ofMinutes(1))
                .verify(true);
    }

    private Report check() {
        return Pthfinder.with(options().build()).check();
    }

    private static Finding only(Report report, Rule rule) {
        List<Finding> all = report.findings().stream()
                .filter(finding -> finding.rule() == rule)
                .toList();
        assertThat(all).as("%s", report).hasSize(1);
        return all.get(0);
    }

    @ParameterizedTest
    @MethodSource("pythons")
    void whereTheInterpreterAgreesThereIsNothingMore(Python python) throws IOException {
        environment(python);
        assertThat(check().findings()).isEmpty();
        assertThat(check().exitCode()).isZero();
        Files.move(dir.resolve("src"), dir.resolve("moved"));
        Report dead = check();
        assertThat(dead.findings()).extracting(Finding::rule).containsExactly(Rule.DANGLING_PATH);
        assertThat(dead.errors()).isEmpty();
        assertThat(dead.exitCode()).isEqualTo(1);
        // A copy elsewhere, and an empty directory in its place.
        write(site.resolve("acme/__init__.py"), "");
        assertThat(check().findings()).extracting(Finding::rule).containsExactly(Rule.MASKED_LINK);
        Files.delete(site.resolve("acme/__init__.py"));
        assertThat(check().findings()).extracting(Finding::rule).containsExactly(Rule.GHOST_PACKAGE);
        assertThat(check().errors()).isEmpty();
        assertThat(dir.resolve("ran")).doesNotExist();
    }

    @ParameterizedTest
    @MethodSource("pythons")
    void aDeadLinkWhoseImportAFinderServesContradicts(Python python) throws IOException {
        environment(python);
        Files.move(dir.resolve("src"), dir.resolve("moved"));
        String file = dir.resolve("moved/acme/__init__.py").toString();
        finder("return importlib.util.spec_from_file_location(name, r'" + file + "')");
        Report report = check();
        Finding finding = only(report, Rule.INTERPRETER_DISAGREES);
        assertThat(finding.verdict()).isEqualTo(Verdict.UNVERIFIED);
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.imports()).containsExactly("acme");
        assertThat(finding.place().file()).isEqualTo(site.resolve("acme.pth").toString());
        assertThat(finding.message())
                .isEqualTo("a link of acme 1.0 was judged dangling, but " + Venvs.python(env) + " finds acme in " + file
                        + "; most likely pthfinder is wrong");
        assertThat(finding.fixes())
                .singleElement()
                .satisfies(fix -> assertThat(fix.text()).contains(Tool.ISSUES));
        assertThat(only(report, Rule.DANGLING_PATH).imports()).containsExactly("acme");
        assertThat(report.exitCode()).isEqualTo(1);
        assertThat(dir.resolve("ran")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "raise RuntimeError('closed')|cannot look for acme: RuntimeError: closed",
                "return importlib.util.spec_from_file_location(name, '/gone/a.py')|looks for acme in /gone/a.py, which is no file",
                "return importlib.machinery.ModuleSpec(name, None, is_package=True)|finds acme as an empty namespace package"
            })
    void aLivingLinkWhoseImportAFinderBreaksContradictsAndIsNotPassed(String cell) throws IOException {
        environment(Pythons.newest());
        String[] parts = cell.split("\\|");
        finder(parts[0]);
        Report report = check();
        assertThat(only(report, Rule.INTERPRETER_DISAGREES).message())
                .isEqualTo("a link of acme 1.0 was judged live, but " + Venvs.python(env) + " " + parts[1]
                        + "; most likely pthfinder is wrong");
        assertThat(report.findings()).hasSize(1);
        assertThat(report.exitCode()).isEqualTo(3);
    }

    @Test
    void aPathThatStartUpCodeTakesAwayContradicts() throws IOException {
        environment(Pythons.newest());
        write(
                dir.resolve("hooks/sitecustomize.py"),
                "import sys; sys.path[:] = [p for p in sys.path if 'src' not in p]\n");
        assertThat(only(check(), Rule.INTERPRETER_DISAGREES).message())
                .contains("was judged live, but", "finds no acme;");
    }

    /** What one link of a distribution serves can be broken by another; the living one is not contradicted. */
    @Test
    void aLivingLinkIsNotContradictedForWhatADeadOneBreaks() throws IOException {
        environment(Pythons.newest());
        write(site.resolve("acme.pth"), dir + "/src\n" + dir + "/gone\n");
        write(site.resolve("acme-1.0.dist-info/top_level.txt"), "acme\nother\n");
        Report report = check();
        assertThat(report.findings()).extracting(Finding::imports).containsExactly(List.of("other"));
        assertThat(report.errors()).isEmpty();
    }

    @Test
    void aForeignLinkIsHeldAgainstTheInterpreterToo() throws IOException {
        environment(Pythons.newest());
        Options expecting = options().expectRoots(List.of("/nowhere")).build();
        assertThat(Pthfinder.with(expecting).check().findings())
                .extracting(Finding::rule)
                .containsExactly(Rule.FOREIGN_TARGET);
        finder("raise RuntimeError('closed')");
        assertThat(only(Pthfinder.with(expecting).check(), Rule.INTERPRETER_DISAGREES)
                        .message())
                .contains("was judged foreign, but");
    }

    @Test
    void withoutBeingAskedNoCodeOfTheEnvironmentRuns() throws IOException {
        environment(Pythons.newest());
        write(dir.resolve("hooks/sitecustomize.py"), "open(r'" + dir + "/ran', 'w')\n");
        for (String bridge : List.of("files", "subprocess")) {
            Pthfinder.with(options().bridge(bridge).verify(false).build()).check();
            assertThat(dir.resolve("ran")).doesNotExist();
        }
        check();
        assertThat(dir.resolve("ran")).exists();
    }

    @Test
    void anInterpreterThatHangsIsAnErrorWithinTheDeadline() throws IOException {
        environment(Pythons.newest());
        finder("import time; time.sleep(1000)");
        long start = System.nanoTime();
        Report report = Pthfinder.with(options().deadline(Duration.ofSeconds(3)).build())
                .check();
        assertThat((System.nanoTime() - start) / 1e9).isLessThan(20);
        assertThat(report.findings()).isEmpty();
        assertThat(report.errors())
                .containsExactly(new Unverifiable(
                        null,
                        "could not be verified: " + Venvs.python(env)
                                + " was asked for acme: it did not answer in time (1 of 1 import name has no answer)"));
        assertThat(report.exitCode()).isEqualTo(3);
    }

    @Test
    void aDeadInterpreterIsAnErrorBesideWhatTheFilesTell() throws IOException {
        environment(Pythons.newest());
        Files.delete(env.resolve("bin/python3"));
        Files.createSymbolicLink(env.resolve("bin/python3"), dir.resolve("gone/python3"));
        Files.deleteIfExists(env.resolve("bin/python"));
        Report report = check();
        assertThat(report.errors())
                .singleElement()
                .satisfies(error -> assertThat(error.reason())
                        .startsWith("could not be verified: " + Venvs.python(env))
                        .contains("cannot be started"));
        assertThat(report.findings()).extracting(Finding::verdict).containsExactly(Verdict.DANGLING);
    }

    @Test
    void anEnvironmentWithoutInterpreterSaysSo() throws IOException {
        environment(Pythons.newest());
        try (Stream<Path> programs = Files.list(env.resolve("bin"))) {
            for (Path program : programs.toList()) {
                Files.delete(program);
            }
        }
        Report report = check();
        assertThat(report.errors())
                .containsExactly(
                        new Unverifiable(null, "--verify asks the interpreter, but this environment has none"));
        assertThat(report.exitCode()).isEqualTo(3);
    }

    @Test
    void siteDirectoriesAloneHaveNoInterpreterToAsk() throws IOException {
        environment(Pythons.newest());
        Report report = Pthfinder.with(
                        options().prefix(null).sites(List.of(site.toString())).build())
                .check();
        assertThat(report.errors())
                .containsExactly(new Unverifiable(
                        null,
                        "--verify asks an interpreter, but only site directories were given: name the environment with"
                                + " --prefix or --python"));
        assertThat(report.exitCode()).isEqualTo(3);
    }

    @Test
    void aFileThatStopsTheInterpreterAndDoesIsNoContradiction() throws IOException {
        environment(Pythons.newest());
        Files.write(site.resolve("bad.pth"), new byte[] {'/', (byte) 0xE9, '\n'});
        Report report = check();
        assertThat(report.findings()).extracting(Finding::rule).containsExactly(Rule.FATAL_AT_START);
        assertThat(report.errors()).isEmpty();
    }

    @Test
    void anEnvironmentWithoutLinksStartsNothing() throws IOException {
        environment(Pythons.newest());
        Files.delete(site.resolve("acme.pth"));
        write(dir.resolve("hooks/sitecustomize.py"), "open(r'" + dir + "/ran', 'w')\n");
        assertThat(check().exitCode()).isZero();
        assertThat(dir.resolve("ran")).doesNotExist();
    }
}
