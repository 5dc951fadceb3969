package io.github.pthfinder.health;

import io.github.pthfinder.Inventory;
import io.github.pthfinder.model.Report;
import io.github.pthfinder.site.SiteReading;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One result, and when it came about by both clocks. */
record Known(Inventory inventory, Instant checkedAt, long nanos) {
    /** The result of a check that has just ended. */
    static Known of(Inventory inventory) {
        return new Known(inventory, Instant.now(), System.nanoTime());
    }

    /** The result of a first check that has not come back by its deadline: nothing could be verified. */
    static Known late(String reason, Duration deadline, long nanos) {
        Report report = Report.unverified(3, deadline.toNanos() / 1e6, reason);
        SiteReading nothing = new SiteReading(List.of(), List.of(), List.of(), List.of(), null, 0);
        return new Known(
                new Inventory(report, nothing, List.of()), Instant.now().minusNanos(System.nanoTime() - nanos), nanos);
    }

    Health at(long now, @Nullable String problem) {
        return new Health(inventory, checkedAt, Duration.ofNanos(Math.max(0, now - nanos)), problem);
    }
}
