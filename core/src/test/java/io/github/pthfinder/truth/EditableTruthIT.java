package io.github.pthfinder.truth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.testing.Needs;
import io.github.pthfinder.testing.Python;
import io.github.pthfinder.testing.Pythons;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The short table: editable installs of setuptools, broken in the ways that occur. */
class EditableTruthIT {
    @TempDir
    static Path dir;

    static Stream<Arguments> cells() throws IOException {
        Workshop workshop = new Workshop(dir.toRealPath(), python());
        List<Arguments> cells = new ArrayList<>();
        for (int i = 0; i < Backends.SETUPTOOLS.size(); i++) {
            Site site = workshop.build(Backends.SETUPTOOLS.get(i), i);
            for (Damage damage : Damage.ALL) {
                cells.add(Arguments.of(site, damage));
            }
        }
        return cells.stream();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("cells")
    void theCheckSaysWhatTheInterpreterDoes(Site site, Damage damage) throws IOException {
        Cell cell = Measurement.cell(site, damage);
        if (Gaps.reason(site.backend(), damage).isEmpty()) {
            assertThat(cell.differences()).isEmpty();
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
}
