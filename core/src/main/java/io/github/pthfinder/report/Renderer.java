package io.github.pthfinder.report;

import io.github.pthfinder.BridgeSurvey;
import io.github.pthfinder.Inventory;
import io.github.pthfinder.model.Report;

/**
 * One output format. Implementations print and decide nothing; they hide credentials ({@link Secrets}) in every text, and
 * give the whole document at once, so that whoever writes it can write all of it or nothing.
 */
public interface Renderer {
    /** The name that options use, for example {@code json}. */
    String format();

    /** The result of a check, in UTF-8. */
    byte[] check(Report report, Style style);

    /** The same for formats that tell more than the report where more is known; the others print the report alone. */
    default byte[] check(Inventory inventory, Style style) {
        return check(inventory.report(), style);
    }

    /**
     * Everything that was seen, in UTF-8.
     *
     * @throws UnsupportedOperationException where the format is for checks only ({@link Renderers#isForChecksOnly})
     */
    byte[] list(Inventory inventory, Style style);

    /**
     * Which bridges can answer, what each costs and what mends the others; in UTF-8.
     *
     * @throws UnsupportedOperationException where the format is for checks only ({@link Renderers#isForChecksOnly})
     */
    byte[] bridges(BridgeSurvey survey, Style style);
}
