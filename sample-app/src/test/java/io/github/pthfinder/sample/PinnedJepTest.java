package io.github.pthfinder.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Jep's native library comes from the Python side, its jar from the Java side; they must be of one version. */
class PinnedJepTest {
    private static final String VERSION = System.getProperty("pthfinder.test.jepVersion");

    @ParameterizedTest
    @CsvSource({"Pipfile, 'jep = \"==%s\"'", "requirements.txt, 'jep==%s'"})
    void theApplicationAsksForTheVersionOfTheJar(String file, String line) throws IOException {
        assertThat(Files.readString(Path.of("app", file))).contains(line.formatted(VERSION));
    }

    @Test
    void theLockHoldsTheVersionOfTheJar() throws IOException {
        String lock = Files.readString(Path.of("app/Pipfile.lock"));

        String entry = lock.substring(lock.indexOf("\"jep\""), lock.indexOf("\"mypackage\""));

        assertThat(entry).contains("\"version\": \"==" + VERSION + "\"");
    }
}
