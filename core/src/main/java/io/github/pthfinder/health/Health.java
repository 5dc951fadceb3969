package io.github.pthfinder.health;

import io.github.pthfinder.Inventory;
import io.github.pthfinder.model.LinkCount;
import io.github.pthfinder.model.Report;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known at a moment.
 *
 * @param inventory everything that the last check saw, null before the first result
 * @param checkedAt when that check ended, null before the first result
 * @param age how long ago that was, zero before the first result
 * @param problem why nothing newer is known although it should be, in words for a person and without any path; null where
 *     all is well
 */
public record Health(
        @Nullable Inventory inventory,
        @Nullable Instant checkedAt,
        Duration age,
        @Nullable String problem) {
    /** The last result, null before the first. */
    public @Nullable Report report() {
        return inventory == null ? null : inventory.report();
    }

    /** The links of that check, counted; empty before the first result. */
    public List<LinkCount> links() {
        return inventory == null ? List.of() : inventory.linkCounts();
    }

    /**
     * Whether the application should be called healthy. It is not before the first result, and not where the report fails (exit
     * code 1, which the {@code failOn} of the options decides). What could not be verified is healthy unless {@code strict}.
     */
    public boolean isUp(boolean strict) {
        return inventory != null && inventory.report().exitCode() != 1 && (!strict || isVerified());
    }

    /** Whether there is a result, and nothing in it was left open. */
    public boolean isVerified() {
        return inventory != null && inventory.report().errors().isEmpty();
    }
}
