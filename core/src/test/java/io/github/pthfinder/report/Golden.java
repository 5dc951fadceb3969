package io.github.pthfinder.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Expected outputs as files; {@code -Dpthfinder.test.regenerate=true} writes what comes out into them. */
final class Golden {
    private static final Path DIRECTORY = Path.of("src/test/resources/io/github/pthfinder/report");

    private Golden() {}

    static void check(String name, byte[] document) {
        Path file = DIRECTORY.resolve(name);
        try {
            if (Boolean.getBoolean("pthfinder.test.regenerate")) {
                Files.createDirectories(DIRECTORY);
                Files.write(file, document);
            }
            assertThat(new String(document, StandardCharsets.UTF_8))
                    .as(name)
                    .isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
