package io.github.pthfinder.launcher.option;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page about options says what the table of options says. */
class OptionDocsTest {
    @Test
    void everyOptionHasItsRowAndNoRowIsLeftOver() throws IOException {
        String page = Files.readString(Path.of("../docs/options.md"));
        for (OptionSpec<?> option : OptionTable.ALL) {
            String name = "--" + option.name() + (option.argument() == null ? "" : " " + option.argument());
            assertThat(page).contains("| `" + name + "` | " + String.join(", ", option.commands()) + " |");
        }
        assertThat(page.lines().filter(line -> line.startsWith("| `--"))).hasSize(OptionTable.ALL.size());
    }
}
