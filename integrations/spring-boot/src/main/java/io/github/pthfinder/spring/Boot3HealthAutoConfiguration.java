package io.github.pthfinder.spring;

import io.github.pthfinder.health.HealthMonitor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.health.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** The health indicator for Spring Boot 3. It is there with {@code policy=off} too, because groups that include it must find it. */
@AutoConfiguration(after = PthfinderAutoConfiguration.class)
@ConditionalOnClass({HealthIndicator.class, ConditionalOnEnabledHealthIndicator.class})
@ConditionalOnEnabledHealthIndicator("pythonpaths")
@EnableConfigurationProperties(PthfinderProperties.class)
public final class Boot3HealthAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean(name = "pythonPathsHealthIndicator")
    HealthIndicator pythonPathsHealthIndicator(ObjectProvider<HealthMonitor> monitor, PthfinderProperties properties) {
        return new Boot3HealthIndicator(monitor.getIfAvailable(), properties.strict());
    }
}
