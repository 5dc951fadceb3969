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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The long table: every backend, with several Pythons, against {@code docs/truth.md}. Runs with {@code -Ptruth};
 * {@code -Dpthfinder.test.regenerate=true} writes the page, {@code -Dpthfinder.test.backend=REGEX} measures only the rows
 * whose names hold a match.
 */
@Tag("truth-long")
class TruthTableIT {
    private static final List<Integer> MINORS = List.of(8, 10, 11, 13);
    private static final String ONLY = System.getProperty("pthfinder.test.backend", "");
    private static final Path PAGE = Path.of("../docs/truth.md");

    /** Environments that could not be built. */
    private static final Queue<String> FAILURES = new ConcurrentLinkedQueue<>();

    private static final List<Measurement> MEASURED = new ArrayList<>();
    private static Path dir = Path.of("");

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
            pythons.add(newest(minor));
        }
        // Each Python has its own tools and environments; half of the time is waiting for the package index.
        ExecutorService pool = Executors.newFixedThreadPool(pythons.size());
        try {
            List<Future<List<Measurement>>> results = new ArrayList<>();
            for (Python python : pythons) {
                results.add(pool.submit(() -> measure(python)));
            }
            for (Future<List<Measurement>> result : results) {
                MEASURED.addAll(result.get());
            }
        } finally {
            pool.shutdownNow();
        }
    }

    /** The newest patch level: a distribution's own interpreter may be laid out in its own way. */
    private static Python newest(int minor) {
        Python newest = Pythons.of(3, minor);
        for (Python python : Pythons.all()) {
            newest = python.minor() == minor ? python : newest;
        }
        return newest;
    }

    @AfterAll
    static void clean() throws IOException {
        Wreck.remove(dir);
    }

    private static List<Measurement> measure(Python python) throws IOException {
        Workshop shop = new Workshop(dir.resolve("py" + python.minor()), python);
        List<Measurement> results = new ArrayList<>();
        int number = 0;
        for (Backend backend : rows()) {
            if (backend.runsOn(python.minor())) {
                try {
                    results.add(Measurement.of(shop, backend, number++));
                } catch (AssertionError e) {
                    FAILURES.add(python.xy() + " " + backend.name() + ": " + e.getMessage());
                }
            }
        }
        return results;
    }

    private static List<Backend> rows() {
        List<Backend> rows = new ArrayList<>(Backends.all());
        rows.removeIf(backend -> !backend.name().matches(".*(" + ONLY + ").*"));
        return rows;
    }

    /** Every cell; the check must know it, or must not. */
    private static List<String> cells(boolean known, boolean differs) {
        List<String> cells = new ArrayList<>();
        for (Measurement measurement : MEASURED) {
            for (Damage damage : Damage.ALL) {
                Cell cell = measurement.cells().get(damage.name());
                boolean must = Gaps.reason(measurement.backend(), damage).isEmpty();
                if (cell != Cell.NONE && must == known && cell.differences().isEmpty() != differs) {
                    cells.add(measurement.python().xy() + " " + measurement.backend() + ": " + damage + ": "
                            + cell.text() + " " + cell.differences());
                }
            }
        }
        return cells;
    }

    @Test
    void everyEnvironmentIsBuilt() {
        assertThat(FAILURES).isEmpty();
    }

    @Test
    void theCheckSaysWhatTheInterpreterDoes() {
        assertThat(cells(true, true)).isEmpty();
    }

    @Test
    void whatTheCheckIsSaidNotToKnowItDoesNotKnow() {
        assertThat(cells(false, false)).isEmpty();
    }

    @Test
    void thePageSaysWhatWasMeasured() throws IOException {
        String old = Files.exists(PAGE) ? Files.readString(PAGE) : "";
        String page = TruthPage.of(MINORS, MEASURED, TruthPage.read(old)).text(MINORS);
        assertThat(page).doesNotContain(dir.toString());
        if (Boolean.getBoolean("pthfinder.test.regenerate")) {
            Files.writeString(PAGE, page);
            old = page;
        }
        assertThat(page).isEqualTo(old);
    }
}
