package io.github.pthfinder.spring;

import io.github.pthfinder.health.HealthMonitor;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** What the monitor knows as Spring Boot 4 tells it; unknown where nothing is checked. */
final class Boot4HealthIndicator implements HealthIndicator {
    private final @Nullable HealthMonitor monitor;
    private final boolean strict;

    Boot4HealthIndicator(@Nullable HealthMonitor monitor, boolean strict) {
        this.monitor = monitor;
        this.strict = strict;
    }

    @Override
    public Health health() {
        if (monitor == null) {
            return Health.unknown().build();
        }
        io.github.pthfinder.health.Health health = monitor.fresh();
        Health.Builder builder = health.isUp(strict) ? Health.up() : Health.down();
        return builder.withDetails(HealthDetails.of(health)).build();
    }
}
