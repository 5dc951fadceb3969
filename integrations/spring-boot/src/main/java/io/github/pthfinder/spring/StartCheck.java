package io.github.pthfinder.spring;

import io.github.pthfinder.Pthfinder;
import io.github.pthfinder.health.Health;
import io.github.pthfinder.health.HealthMonitor;
import java.time.Duration;
import org.springframework.beans.factory.SmartInitializingSingleton;

/** Follows the policy once all beans are there and before the web server takes requests. */
final class StartCheck implements SmartInitializingSingleton {
    /** A check that gives up at its deadline tells why; it is given this long to do so. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    private final HealthMonitor monitor;
    private final Policy policy;
    private final Duration deadline;

    StartCheck(HealthMonitor monitor, Policy policy, Duration deadline) {
        this.monitor = monitor;
        this.policy = policy;
        this.deadline = deadline;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (policy == Policy.EXIT) {
            Health health = monitor.awaitFirst(deadline.plus(GRACE));
            if (health.report() != null) {
                Pthfinder.orThrow(health.report());
            }
        }
        if (policy != Policy.HEALTH_ONLY) {
            monitor.onResult(new FirstResultLog());
        }
    }
}
