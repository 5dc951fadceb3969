package io.github.pthfinder.truth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.Pthfinder;
import io.github.pthfinder.config.Options;
import io.github.pthfinder.model.Finding;
import io.github.pthfinder.model.Report;
import io.github.pthfinder.model.Severity;
import io.github.pthfinder.model.Verdict;
import io.github.pthfinder.truth.Interpreter.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Holds what a check says of an environment against what its interpreter does. */
final class Comparison {
    private Comparison() {}

    static void of(Site site) throws IOException {
        Report report = check(site, false);
        assertThat(report.errors()).isEmpty();
        List<String> before = files(site);
        bornOut(report, check(site, true));
        assertThat(files(site)).as("the verification builds and writes nothing").isEqualTo(before);
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
                boolean leftOver = truth.get(name) == Outcome.WORKS && truth.get(parent(name)) == Outcome.EMPTY;
                // A compiled module may outlive the package that it belongs to.
                if (leftOver) {
                    continue;
                }
                assertThat(covered(name, accused))
                        .as("%s is accused, which %s, in %s", name, truth.get(name), report.findings())
                        .isEqualTo(truth.get(name) != Outcome.WORKS);
            }
        }
        assertThat(report.exitCode()).isEqualTo(accused.isEmpty() ? 0 : 1);
    }

    /** Every file of project and environment with its age. */
    private static List<String> files(Site site) throws IOException {
        List<String> files = new ArrayList<>();
        for (Path root : List.of(site.project(), site.packages())) {
            if (Files.exists(root)) {
                try (Stream<Path> all = Files.walk(root)) {
                    for (Path path : all.sorted().toList()) {
                        files.add(path + " " + Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS));
                    }
                }
            }
        }
        return files;
    }

    private static Report check(Site site, boolean verify) {
        return Pthfinder.with(Options.builder()
                        .prefix(site.env().toString())
                        .bridge("files")
                        .workingDirectory("/")
                        .environment(Map.of("HOME", "/nonexistent", "LC_ALL", "C.UTF-8"))
                        .deadline(Duration.ofMinutes(1))
                        .verify(verify)
                        .build())
                .check();
    }

    /** What the interpreter itself is asked changes nothing where the verdicts are right. */
    private static void bornOut(Report report, Report verified) {
        assertThat(verified.errors()).isEmpty();
        List<Finding> findings = new ArrayList<>(verified.findings());
        findings.removeIf(finding -> finding.message().startsWith("the interpreter was not asked"));
        assertThat(findings).isEqualTo(report.findings());
        assertThat(verified.exitCode()).isEqualTo(report.exitCode());
    }

    private static String parent(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('.')));
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
