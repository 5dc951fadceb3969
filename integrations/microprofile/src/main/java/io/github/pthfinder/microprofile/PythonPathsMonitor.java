package io.github.pthfinder.microprofile;

import io.github.pthfinder.health.Health;
import io.github.pthfinder.health.HealthMonitor;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** The application's one monitor, which checks from its start to its end; public for the container only. */
@ApplicationScoped
public class PythonPathsMonitor {
    private static final double DEFAULT_TTL_SECONDS = 30;

    private HealthMonitor monitor;
    private boolean strict;

    @PostConstruct
    void start() {
        Config config = ConfigProvider.getConfig();
        double ttl = config.getOptionalValue("pthfinder.ttl", Double.class).orElse(DEFAULT_TTL_SECONDS);
        strict = config.getOptionalValue("pthfinder.strict", Boolean.class).orElse(false);
        monitor = HealthMonitor.start(ConfiguredOptions.of(config), ConfiguredOptions.seconds(ttl));
    }

    /** Observing the start is what makes the bean then, and not at the first probe. */
    void atTheStart(@Observes @Initialized(ApplicationScoped.class) Object event) {}

    Health health() {
        return monitor.fresh();
    }

    boolean isStrict() {
        return strict;
    }

    @PreDestroy
    void end() {
        monitor.close();
    }
}
