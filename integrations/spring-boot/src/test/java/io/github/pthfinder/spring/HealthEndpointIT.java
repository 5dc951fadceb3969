package io.github.pthfinder.spring;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.github.pthfinder.health.HealthMonitor;
import io.github.pthfinder.testing.LinkedProject;
import io.github.pthfinder.testing.Web;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;

/** An application with a web server, asked over HTTP while a link of its Python environment dies and heals. */
@Timeout(120)
class HealthEndpointIT {
    private static final String READINESS = "/actuator/health/readiness";

    @TempDir
    private Path dir;

    private LinkedProject python;

    @BeforeEach
    void makeAnEnvironment() {
        python = LinkedProject.dead(dir);
    }

    private Map<String, String> properties(String... more) {
        Map<String, String> all = new HashMap<>(Map.of(
                "pthfinder.prefix", python.prefix().toString(),
                "pthfinder.bridge", "files",
                "pthfinder.ttl", "50ms",
                "management.endpoint.health.probes.enabled", "true",
                "management.endpoint.health.group.readiness.include", "readinessState,pythonPaths",
                "management.endpoints.web.exposure.include", "health,prometheus"));
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }

    private static Web web(ConfigurableApplicationContext context) {
        return new Web(Integer.parseInt(context.getEnvironment().getProperty("local.server.port")));
    }

    @Test
    void readinessFollowsTheLinkAndLivenessDoesNot() {
        try (ConfigurableApplicationContext context = DemoApplication.start(properties())) {
            Web web = web(context);
            web.until("/actuator/prometheus", text -> text.contains("pthfinder_verified 1.0"));
            HttpResponse<String> dead = web.get(READINESS);
            assertThat(dead.statusCode()).isEqualTo(503);
            assertThat(dead.body())
                    .as("status alone, unless details are allowed")
                    .isEqualTo("{\"status\":\"DOWN\"}");
            assertThat(web.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
            assertThat(web.get("/actuator/health").statusCode()).isEqualTo(503);

            python.heal();
            web.until(READINESS, text -> text.equals("{\"status\":\"UP\"}"));
            assertThat(web.get(READINESS).statusCode()).isEqualTo(200);

            python.kill();
            web.until(READINESS, text -> text.equals("{\"status\":\"DOWN\"}"));
        }
    }

    @Test
    void detailsAreCountsAndSentences() {
        Map<String, String> properties = properties("management.endpoint.health.show-details", "always");
        try (ConfigurableApplicationContext context = DemoApplication.start(properties)) {
            String body = web(context).until("/actuator/health/pythonPaths", text -> text.contains("checkedAt"));
            assertThat(body)
                    .contains("\"status\":\"DOWN\"", "\"details\":{\"errors\":1,\"warnings\":0,\"verified\":true,")
                    .contains("\"ageMillis\":", "\"findings\":[\"PTH101 ");
        }
    }

    @Test
    void metersAreScrapedAndNameNoPath() {
        try (ConfigurableApplicationContext context = DemoApplication.start(properties())) {
            String text = web(context).until("/actuator/prometheus", body -> body.contains("pthfinder_links"));
            assertThat(text.lines())
                    .contains(
                            "pthfinder_links{mechanism=\"pth-path\",verdict=\"dangling\"} 1.0",
                            "pthfinder_findings{severity=\"error\"} 1.0",
                            "pthfinder_up 0.0");
            assertThat(text.lines().filter(line -> line.startsWith("pthfinder")))
                    .noneMatch(line -> line.contains(dir.toString()));
        }
    }

    @Test
    void offChecksNothingAndBreaksNoGroup() {
        Map<String, String> properties =
                properties("pthfinder.policy", "off", "management.endpoint.health.show-details", "always");
        try (ConfigurableApplicationContext context = DemoApplication.start(properties)) {
            assertThat(web(context).get(READINESS).statusCode()).isEqualTo(200);
            assertThat(web(context).get("/actuator/health/pythonPaths").body()).isEqualTo("{\"status\":\"UNKNOWN\"}");
            assertThat(threads()).doesNotContain("pthfinder-health");
        }
    }

    @Test
    void theThreadEndsWithTheContext() throws InterruptedException {
        Thread thread;
        try (ConfigurableApplicationContext context = DemoApplication.start(properties())) {
            assertThat(context.isActive()).isTrue();
            thread = Thread.getAllStackTraces().keySet().stream()
                    .filter(one -> one.getName().equals("pthfinder-health"))
                    .findFirst()
                    .orElseThrow();
        }
        thread.join();
        assertThat(threads()).doesNotContain("pthfinder-health");
    }

    @Test
    void theLogTellsOnceWhatDiesAndWhatHeals() throws InterruptedException {
        python.heal();
        BlockingQueue<String> told = new LinkedBlockingQueue<>();
        AppenderBase<ILoggingEvent> log = new AppenderBase<>() {
            @Override
            protected void append(ILoggingEvent event) {
                told.add(event.getLevel() + " " + event.getFormattedMessage());
            }
        };
        log.start();
        try (ConfigurableApplicationContext context = DemoApplication.start(properties())) {
            ((Logger) LoggerFactory.getLogger("io.github.pthfinder")).addAppender(log);
            context.getBean(HealthMonitor.class).awaitFirst(Duration.ofSeconds(30));
            python.kill();
            assertThat(told.take()).startsWith("WARN ").contains("died", "PTH101", "project.pth");
            python.heal();
            assertThat(told.take()).startsWith("INFO ").contains("healed", "project.pth");
        }
        assertThat(told).isEmpty();
    }

    private static Iterable<String> threads() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName).toList();
    }
}
