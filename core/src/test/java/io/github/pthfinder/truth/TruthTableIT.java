package io.github.pthfinder.truth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.testing.Needs;
import io.github.pthfinder.testing.Python;
import io.github.pthfinder.testing.Pythons;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The long table: every backend, with several Pythons, against {@code docs/truth.md}. Runs with {@code -Ptruth};
 * {@code -Dpthfinder.test.regenerate=true} writes the page, {@code -Dpthfinder.test.backend=PART} measures only the rows
 * whose names hold that part.
 */
@Tag("truth-long")
class TruthTableIT {
    private static final List<Integer> MINORS = java.util.Arrays.stream(
                    System.getProperty("minors", "8,10,11,13").split(","))
            .map(Integer::valueOf)
            .toList();
    private static final String ONLY = System.getProperty("pthfinder.test.backend", "");

    private static Path dir = Path.of("");

    /** Environments that could not be built. */
    private static final Queue<String> FAILURES = new ConcurrentLinkedQueue<>();

    private static List<Measurement> measured = List.of();

    @BeforeAll
    static void measure() throws Exception {
        for (String program : List.of("cc", "cmake", "ninja")) {
            Needs.that(
                    Stream.of(System.getenv("PATH").split(":"))
                            .anyMatch(folder -> Files.isExecutable(Path.of(folder, program))),
                    program);
        }
        dir = Files.createTempDirectory("pthfinder-truth").toRealPath();
        List<Python> pythons = new ArrayList<>();
        for (int minor : MINORS) {
            pythons.add(Pythons.of(3, minor));
        }
        // Each Python has its own tools and environments, so that nothing is shared but the folder.
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            List<Future<List<Measurement>>> results = new ArrayList<>();
            for (Python python : pythons) {
                results.add(pool.submit(() -> measure(python)));
            }
            List<Measurement> all = new ArrayList<>();
            for (Future<List<Measurement>> result : results) {
                all.addAll(result.get());
            }
            measured = all;
        } finally {
            pool.shutdownNow();
        }
    }

    @AfterAll
    static void clean() throws IOException {
        Wreck.remove(dir);
    }

    private static List<Measurement> measure(Python python) throws IOException {
        Workshop shop = new Workshop(dir.resolve("py" + python.minor()), python);
        List<Measurement> results = new ArrayList<>();
        int number = 0;
        for (Backend backend : Backends.all()) {
            if (backend.runsOn(python.minor()) && backend.name().contains(ONLY)) {
                try {
                    results.add(Measurement.of(shop, backend, number++));
                    results.get(results.size() - 1)
                            .cells()
                            .forEach((name, cell) -> cell.differences()
                                    .forEach(d -> System.out.println("DIFF " + python.xy() + " " + backend.name() + ": "
                                            + name + ": " + cell.text() + " "
                                            + d.replaceAll("/tmp/pthfinder-truth[0-9]+/py[0-9]+", ""))));
                } catch (AssertionError | RuntimeException e) {
                    System.out.println("BUILD " + e.getMessage());
                    FAILURES.add(python.xy() + " " + backend.name() + ": " + e.getMessage());
                }
                System.out.println("done " + python.xy() + " " + backend.name());
            }
        }
        return results;
    }

    @Test
    void theCheckSaysWhatTheInterpreterDoes() {
        List<String> differences = new ArrayList<>(FAILURES);
        for (Measurement measurement : measured) {
            for (Damage damage : Damage.ALL) {
                Cell cell = measurement.cells().get(damage.name());
                if (Gaps.reason(measurement.backend(), damage).isEmpty()) {
                    for (String difference : cell.differences()) {
                        differences.add(measurement.python().xy() + " "
                                + measurement.backend().name() + ": " + damage.name() + ": " + difference);
                    }
                }
            }
        }
        assertThat(differences).isEmpty();
    }

    @Test
    void whatTheCheckIsSaidNotToKnowItDoesNotKnow() {
        List<String> known = new ArrayList<>();
        for (Measurement measurement : measured) {
            for (Damage damage : Damage.ALL) {
                Cell cell = measurement.cells().get(damage.name());
                boolean gap = !Gaps.reason(measurement.backend(), damage).isEmpty();
                if (gap && cell != Cell.NONE && cell.differences().isEmpty()) {
                    known.add(measurement.python().xy() + " "
                            + measurement.backend().name() + ": " + damage.name());
                }
            }
        }
        assertThat(known).isEmpty();
    }

    @Test
    void thePageSaysWhatWasMeasured() throws IOException {
        Assumptions.assumeTrue(ONLY.isEmpty(), "every row was measured");
        String page = TruthPage.of(MINORS, measured);
        assertThat(page).doesNotContain(dir.toString());
        Path file = Path.of("../docs/truth.md");
        if (Boolean.getBoolean("pthfinder.test.regenerate")) {
            Files.writeString(file, page);
        }
        assertThat(page).isEqualTo(Files.readString(file));
    }
}
