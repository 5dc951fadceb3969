package io.github.pthfinder.spring;

import io.github.pthfinder.health.HealthMonitor;
import io.github.pthfinder.micrometer.PthfinderMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** The meters, which Spring Boot binds to every registry of the application. */
@AutoConfiguration(after = PthfinderAutoConfiguration.class)
@ConditionalOnClass({MeterRegistry.class, PthfinderMetrics.class})
@ConditionalOnBean(HealthMonitor.class)
@EnableConfigurationProperties(PthfinderProperties.class)
public final class MetricsAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean
    PthfinderMetrics pthfinderMetrics(HealthMonitor monitor, PthfinderProperties properties) {
        return new PthfinderMetrics(monitor, properties.strict());
    }
}
