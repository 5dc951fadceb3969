package io.github.pthfinder;

import io.github.pthfinder.model.LinkCount;
import io.github.pthfinder.model.Mechanism;
import io.github.pthfinder.model.Report;
import io.github.pthfinder.model.Verdict;
import io.github.pthfinder.site.SiteReading;
import io.github.pthfinder.verdict.Judged;
import java.util.ArrayList;
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

    /** The links counted, in the order of the enums. */
    public List<LinkCount> linkCounts() {
        int[][] counts = new int[Verdict.values().length][Mechanism.values().length];
        for (Judged judged : links) {
            counts[judged.verdict().ordinal()][judged.link().mechanism().ordinal()]++;
        }
        List<LinkCount> found = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            for (Mechanism mechanism : Mechanism.values()) {
                int count = counts[verdict.ordinal()][mechanism.ordinal()];
                if (count > 0) {
                    found.add(new LinkCount(verdict, mechanism, count));
                }
            }
        }
        return found;
    }
}
