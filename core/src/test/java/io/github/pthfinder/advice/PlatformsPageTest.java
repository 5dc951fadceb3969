package io.github.pthfinder.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code docs/platforms.md} says of each platform what its profile knows. */
class PlatformsPageTest {
    private static List<String> rows() throws IOException {
        List<String> rows = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("../docs/platforms.md"))) {
            if (line.startsWith("| `")
                    && !line.startsWith("| `this-")
                    && !line.startsWith("| `earlier-")
                    && !line.startsWith("| `other-")
                    && !line.startsWith("| `unknown")) {
                rows.add(line);
            }
        }
        return rows;
    }

    @Test
    void thePlatformsStandInTheOrderOfTheRegistry() throws IOException {
        assertThat(rows())
                .extracting(row -> row.substring(3, row.indexOf('`', 3)))
                .containsExactlyElementsOf(Platforms.names());
    }

    @Test
    void eachRowTellsMarksDirectoriesRootAndRewrite() throws IOException {
        List<String> rows = rows();
        for (int i = 0; i < rows.size(); i++) {
            String[] cells = rows.get(i).split("\\|", -1);
            Facts facts = Platforms.named(Marks.ROWS[i][0]).facts();
            assertThat(cells[2].strip()).isEqualTo(facts.title());
            for (int mark = 1; mark < Marks.ROWS[i].length; mark++) {
                assertThat(cells[3]).contains("`" + Marks.ROWS[i][mark] + "`");
            }
            for (BuildDirectoryPattern pattern : facts.buildDirectories()) {
                assertThat(cells[4]).contains("`" + pattern.shape() + "`");
            }
            assertThat(cells[4].split("`", -1))
                    .hasSize(2 * facts.buildDirectories().size() + 1);
            if (facts.root() != null) {
                assertThat(cells[5]).contains("`" + facts.root() + "`");
            }
            BootRewrite rewrite = facts.rewrite();
            assertThat(cells[6].strip()).startsWith(rewrite == null ? "none" : rewrite.when());
            assertThat(cells[7].strip()).isNotEmpty();
        }
    }
}
