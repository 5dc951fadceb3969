package io.github.pthfinder.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FormatsDocsTest {
    @Test
    void everyFormatHasItsSectionAndItsRow() throws IOException {
        String page = Files.readString(Path.of("../docs/formats.md"));
        for (String format : Renderers.formats()) {
            assertThat(page).contains("\n## " + format + "\n");
            String row = page.lines()
                    .filter(line -> line.startsWith("| [" + format + "](#" + format + ") |"))
                    .findFirst()
                    .orElseThrow();
            assertThat(row).endsWith(Renderers.isForChecksOnly(format) ? "| no |" : "| yes |");
        }
    }
}
