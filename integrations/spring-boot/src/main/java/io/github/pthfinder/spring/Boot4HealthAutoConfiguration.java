package io.github.pthfinder.spring;

import io.github.pthfinder.health.HealthMonitor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/** The health indicator for Spring Boot 4. It is there with {@code policy=off} too, because groups that include it must find it. */
@AutoConfiguration(after = PthfinderAutoConfiguration.class)
@ConditionalOnClass({HealthIndicator.class, ConditionalOnEnabledHealthIndicator.class})
@ConditionalOnEnabledHealthIndicator("pythonpaths")
@EnableConfigurationProperties(PthfinderProperties.class)
public final class Boot4HealthAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean(name = "pythonPathsHealthIndicator")
    HealthIndicator pythonPathsHealthIndicator(ObjectProvider<HealthMonitor> monitor, PthfinderProperties properties) {
        return new Boot4HealthIndicator(monitor.getIfAvailable(), properties.strict());
    }
}
