package io.github.pthfinder;

import io.github.pthfinder.model.Report;
import io.github.pthfinder.site.SiteReading;
import io.github.pthfinder.verdict.Judged;
import java.util.List;

/**
 * Everything that was seen in an environment: what {@code list} prints.
 *
 * @param report the report of the same run; its head (bridge, python, sites, platform) is the inventory's too
 * @param reading what site processing makes of the sites
 * @param links every link with its verdict
 */
public record Inventory(Report report, SiteReading reading, List<Judged> links) {
    public Inventory {
        links = List.copyOf(links);
    }

    /** What {@code list} exits with: 3 where something could not be verified, else 0, whatever was found. */
    public int exitCode() {
        return report.errors().isEmpty() ? 0 : 3;
    }
}
