package io.github.pthfinder.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of docs/bridges.md that tell why a bridge was passed over, and what mends it. */
public final class HindranceTable {
    private static final Path PAGE = Path.of("../docs/bridges.md");

    private final String heading;
    private final List<String> rows = new ArrayList<>();

    /**
     * A table.
     *
     * @param heading the line that it stands below
     */
    public HindranceTable(String heading) {
        this.heading = heading;
    }

    /** Expects a row; gaps ({@code {0}}) are printed as an ellipsis. */
    public void add(String reason, @Nullable String fix) {
        rows.add("| " + gapless(reason) + " | " + (fix == null ? "-" : gapless(fix)) + " |");
    }

    private static String gapless(String text) {
        return text.replaceAll("\\{\\d}", "…");
    }

    /** The page has these rows in this order, and no other. */
    public void check() {
        assertThat(written())
                .as("the table below '%s' in docs/bridges.md; expected:%n%s", heading, String.join("\n", rows))
                .containsExactlyElementsOf(rows);
    }

    private List<String> written() {
        try {
            String page = Files.readString(PAGE);
            int start = page.indexOf(heading + "\n");
            assertThat(start).as("'%s' in docs/bridges.md", heading).isNotNegative();
            int table = page.indexOf("\n|---|---|\n", start);
            String text = page.substring(table + "\n|---|---|\n".length());
            return text.lines().takeWhile(line -> line.startsWith("|")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
