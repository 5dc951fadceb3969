package io.github.pthfinder.truth;

import io.github.pthfinder.testing.Needs;
import io.github.pthfinder.testing.Python;
import io.github.pthfinder.testing.Pythons;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The long table: every other backend, with the newest interpreter. Runs with {@code -Ptruth}. */
@Tag("truth-long")
class OtherBackendsTruthIT {
    @TempDir
    static Path dir;

    static Stream<Arguments> cells() throws IOException {
        for (String tool : List.of("cc", "cmake", "ninja")) {
            Needs.that(onPath(tool), tool);
        }
        Workshop workshop = new Workshop(dir.toRealPath(), python());
        String only = System.getProperty("pthfinder.test.backend", "");
        List<Damage> damages = new ArrayList<>(Damage.ALL);
        damages.addAll(Damage.OTHERS);
        List<Arguments> cells = new ArrayList<>();
        for (int i = 0; i < Backend.OTHERS.size(); i++) {
            if (Backend.OTHERS.get(i).name().contains(only)) {
                Site site = workshop.build(Backend.OTHERS.get(i), i);
                for (Damage damage : damages) {
                    cells.add(Arguments.of(site, damage));
                }
            }
        }
        return cells.stream();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("cells")
    void theCheckSaysWhatTheInterpreterDoes(Site site, Damage damage) throws IOException {
        try (Damage.Wreck wreck = new Damage.Wreck(dir.resolve("wreck"))) {
            damage.harm().to(site, wreck);
            Comparison.of(site);
        }
    }

    private static boolean onPath(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static Python python() {
        Python found = null;
        for (Python python : Pythons.all()) {
            boolean newer = found == null || python.minor() >= found.minor();
            found = python.minor() >= 10 && newer ? python : found;
        }
        Needs.that(found != null, "a CPython from 3.10 on");
        return found;
    }
}
