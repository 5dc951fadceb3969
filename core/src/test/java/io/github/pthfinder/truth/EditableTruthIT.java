package io.github.pthfinder.truth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.Pthfinder;
import io.github.pthfinder.config.Options;
import io.github.pthfinder.model.Finding;
import io.github.pthfinder.model.Report;
import io.github.pthfinder.model.Severity;
import io.github.pthfinder.model.Verdict;
import io.github.pthfinder.testing.Needs;
import io.github.pthfinder.testing.Python;
import io.github.pthfinder.testing.Pythons;
import io.github.pthfinder.truth.Interpreter.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Real editable installs, broken in the ways that occur: the check says what the interpreter does. */
class EditableTruthIT {
    @TempDir
    static Path dir;

    static Stream<Arguments> cells() throws IOException {
        Workshop workshop = new Workshop(dir.toRealPath(), python());
        List<Arguments> cells = new ArrayList<>();
        for (int i = 0; i < Backend.ALL.size(); i++) {
            Site site = workshop.build(Backend.ALL.get(i), i);
            for (Damage damage : Damage.ALL) {
                cells.add(Arguments.of(site, damage));
            }
        }
        return cells.stream();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("cells")
    void theCheckSaysWhatTheInterpreterDoes(Site site, Damage damage) throws IOException {
        try (Damage.Wreck wreck = new Damage.Wreck(dir.resolve("wreck"))) {
            damage.harm().to(site, wreck);
            compare(site);
        }
    }

    private static Python python() {
        Python found = null;
        for (Python python : Pythons.all()) {
            if (python.minor() >= 8 && python.minor() <= 11) {
                found = python;
            }
        }
        Needs.that(found != null, "a CPython from 3.8 to 3.11");
        return found;
    }

    private static void compare(Site site) {
        Report report = Pthfinder.with(Options.builder()
                        .prefix(site.env().toString())
                        .bridge("files")
                        .workingDirectory("/")
                        .environment(Map.of("HOME", "/nonexistent"))
                        .build())
                .check();
        assertThat(report.errors()).isEmpty();
        Set<String> accused = new TreeSet<>();
        Set<String> asked = new TreeSet<>(site.backend().project().imports());
        boolean guessed = false;
        for (Finding finding : report.findings()) {
            asked.addAll(finding.imports());
            guessed |= !finding.importsKnown();
            if (finding.severity() == Severity.ERROR) {
                accused.addAll(finding.imports());
            }
        }
        Map<String, Outcome> truth = Interpreter.imports(site, List.copyOf(asked));
        for (Finding finding : report.findings()) {
            holds(finding, truth);
        }
        // Where the names had to be guessed, the target alone decides; whether a copy imports cannot be known.
        if (!guessed) {
            for (String name : site.backend().project().imports()) {
                assertThat(covered(name, accused))
                        .as("%s is accused, which %s, in %s", name, truth.get(name), report.findings())
                        .isEqualTo(truth.get(name) != Outcome.WORKS);
            }
        }
        assertThat(report.exitCode()).isEqualTo(accused.isEmpty() ? 0 : 1);
    }

    /** A submodule breaks with its package, so only the package is named. */
    private static boolean covered(String name, Set<String> accused) {
        for (String one : accused) {
            if (name.equals(one) || name.startsWith(one + ".")) {
                return true;
            }
        }
        return false;
    }

    /** What a finding says of one link must be what the interpreter does with it. */
    private static void holds(Finding finding, Map<String, Outcome> truth) {
        for (String name : finding.importsKnown() ? finding.imports() : List.<String>of()) {
            Outcome outcome = truth.get(name);
            Outcome expected = switch (finding.verdict()) {
                case MASKED -> Outcome.WORKS;
                case GHOST -> Outcome.EMPTY;
                case DANGLING, HOLLOW, NOISE -> outcome == Outcome.WORKS ? Outcome.FAILS : outcome;
                default -> outcome;
            };
            assertThat(outcome).as("%s in %s", name, finding).isEqualTo(expected);
        }
        if (finding.verdict() == Verdict.DANGLING || finding.verdict() == Verdict.HOLLOW) {
            assertThat(Files.exists(Path.of(finding.target())))
                    .as("target of %s", finding)
                    .isEqualTo(finding.verdict() == Verdict.HOLLOW);
        }
    }
}
