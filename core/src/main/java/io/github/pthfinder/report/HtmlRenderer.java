package io.github.pthfinder.report;

import io.github.pthfinder.BridgeSurvey;
import io.github.pthfinder.Inventory;
import io.github.pthfinder.model.Report;
import java.time.Clock;

/** {@code html}: one file that needs no other; the same page that a server shows ({@link StatusPage}). */
final class HtmlRenderer implements Renderer {
    private final Clock clock;

    HtmlRenderer() {
        this(Clock.systemUTC());
    }

    HtmlRenderer(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String format() {
        return "html";
    }

    @Override
    public byte[] check(Report report, Style style) {
        return StatusPage.of(report, clock.instant(), true);
    }

    @Override
    public byte[] check(Inventory inventory, Style style) {
        return StatusPage.of(inventory, clock.instant(), true);
    }

    @Override
    public byte[] list(Inventory inventory, Style style) {
        return HtmlInventory.write(inventory);
    }

    @Override
    public byte[] bridges(BridgeSurvey survey, Style style) {
        return HtmlBridges.write(survey);
    }
}
