package io.github.pthfinder.spring;

import io.github.pthfinder.health.HealthMonitor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;

/** The monitor that everything else here answers from, and what a start makes of its first result. */
@AutoConfiguration
@Conditional(NotOff.class)
@EnableConfigurationProperties(PthfinderProperties.class)
public final class PthfinderAutoConfiguration {
    /** Checks from here on, beside the start of the application; ends with the context. */
    @Bean
    @ConditionalOnMissingBean
    HealthMonitor pthfinderHealthMonitor(PthfinderProperties properties) {
        return HealthMonitor.start(properties.options(), properties.ttl());
    }

    @Bean
    StartCheck pthfinderStartCheck(HealthMonitor monitor, PthfinderProperties properties) {
        return new StartCheck(monitor, properties.policy(), properties.deadline());
    }
}
