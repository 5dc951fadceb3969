package io.github.pthfinder.spring;

import io.github.pthfinder.Pthfinder;
import io.github.pthfinder.config.Options;
import io.github.pthfinder.health.HealthMonitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/** An application with nothing in it but what its class path brings. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class DemoApplication {
    /** Starts, waits for the first check and ends; the argument {@code --check-early=PREFIX} checks before there is a context. */
    public static void main(String[] arguments) throws InterruptedException {
        SpringApplication application = new SpringApplication(DemoApplication.class);
        application.addListeners((ApplicationListener<ApplicationEnvironmentPreparedEvent>) event -> {
            String prefix = event.getEnvironment().getProperty("check-early");
            if (prefix != null) {
                Pthfinder.with(Options.builder().prefix(prefix).bridge("files").build())
                        .checkOrThrow();
            }
        });
        try (ConfigurableApplicationContext context = application.run(arguments)) {
            CountDownLatch known = new CountDownLatch(1);
            context.getBean(HealthMonitor.class).onResult(health -> known.countDown());
            known.await();
            System.out.println("STARTED " + context.getEnvironment().getProperty("pthfinder.prefix"));
        }
    }

    /** Starts with these properties, on any free port. */
    static ConfigurableApplicationContext start(Map<String, String> properties) {
        List<String> arguments = new ArrayList<>(List.of("--server.port=0", "--server.address=127.0.0.1"));
        properties.forEach((key, value) -> arguments.add("--" + key + "=" + value));
        return new SpringApplication(DemoApplication.class).run(arguments.toArray(String[]::new));
    }
}
