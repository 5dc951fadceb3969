package io.github.pthfinder.health;

import io.github.pthfinder.Inventory;
import java.time.Duration;
import java.util.function.Supplier;

/** Monitors of checks that a test controls, for tests of what stands on a monitor. */
public final class Monitors {
    private Monitors() {}

    /** A monitor of this check. */
    public static HealthMonitor of(Supplier<Inventory> check, Duration deadline, Duration ttl) {
        return HealthMonitor.start(check, deadline, ttl);
    }
}
