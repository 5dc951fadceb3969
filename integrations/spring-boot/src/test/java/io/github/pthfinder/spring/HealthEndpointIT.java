package io.github.pthfinder.spring;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.github.pthfinder.health.HealthMonitor;
import io.github.pthfinder.testing.LinkedProject;
import io.github.pthfinder.testing.Web;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;

/** An application with a web server, asked over HTTP while a link of its Python environment dies and heals. */
@Timeout(300)
class HealthEndpointIT {
    private static final String READINESS = "/actuator/health/readiness";
    private static final String UP = "{\"status\":\"UP\"}";
    private static final String DOWN = "{\"status\":\"DOWN\"}";

    @TempDir
    private static Path dir;

    private static LinkedProject python;
    private static ConfigurableApplicationContext application;
    private static Web web;

    @BeforeAll
    static void startAnApplication() {
        python = LinkedProject.dead(dir);
        application = DemoApplication.start(properties());
        web = web(application);
    }

    @AfterAll
    static void endIt() {
        application.close();
    }

    @BeforeEach
    void beginInOrder() {
        python.heal();
        web.until(READINESS, UP::equals);
    }

    private static Map<String, String> properties(String... more) {
        Map<String, String> all = new HashMap<>(Map.of(
                "pthfinder.prefix", python.prefix().toString(),
                "pthfinder.bridge", "files",
                "pthfinder.ttl", "50ms",
                "management.endpoint.health.probes.enabled", "true",
                "management.endpoint.health.group.readiness.include", "readinessState,pythonPaths",
                "management.endpoint.health.group.open.include", "pythonPaths",
                "management.endpoint.health.group.open.show-details", "always",
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
        assertThat(web.get(READINESS).statusCode()).isEqualTo(200);
        python.kill();
        // The status is all that is told, unless details are allowed.
        web.until(READINESS, DOWN::equals);
        assertThat(web.get(READINESS).statusCode()).isEqualTo(503);
        assertThat(web.get("/actuator/health").statusCode()).isEqualTo(503);
        assertThat(web.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        python.heal();
        web.until(READINESS, UP::equals);
    }

    @Test
    void detailsAreCountsAndSentences() {
        assertThat(web.get("/actuator/health/open").body())
                .contains("\"errors\":0")
                .doesNotContain("findings");
        python.kill();
        assertThat(web.until("/actuator/health/open", text -> text.contains("findings")))
                .contains("\"pythonPaths\":{", "\"status\":\"DOWN\"")
                .contains("\"details\":{\"errors\":1,\"warnings\":0,\"verified\":true,\"checkedAt\":\"")
                .contains("\"ageMillis\":", "\"findings\":[\"PTH101 ");
    }

    @Test
    void metersAreScrapedAndNameNoPath() {
        python.kill();
        // One scrape may straddle a check, so that its figures are of two results.
        String text = web.until(
                "/actuator/prometheus",
                body -> body.contains("dangling")
                        && body.contains("\npthfinder_up 0.0")
                        && body.contains("{severity=\"error\"} 1.0"));
        assertThat(text.lines())
                .contains(
                        "pthfinder_links{mechanism=\"pth-path\",verdict=\"dangling\"} 1.0",
                        "pthfinder_findings{severity=\"error\"} 1.0",
                        "pthfinder_up 0.0");
        assertThat(text.lines().filter(line -> line.startsWith("pthfinder")))
                .noneMatch(line -> line.contains(dir.toString()));
    }

    @Test
    void theLogTellsWhatDiesAndWhatHeals() throws InterruptedException {
        BlockingQueue<String> told = new LinkedBlockingQueue<>();
        AppenderBase<ILoggingEvent> log = new AppenderBase<>() {
            @Override
            protected void append(ILoggingEvent event) {
                told.add(event.getLevel() + " " + event.getFormattedMessage());
            }
        };
        log.start();
        Logger logger = (Logger) LoggerFactory.getLogger("io.github.pthfinder");
        logger.addAppender(log);
        python.kill();
        assertThat(next("WARN ", told)).contains("died", "PTH101", "project.pth");
        python.heal();
        assertThat(next("INFO ", told)).contains("healed", "PTH101", "project.pth");
        logger.detachAppender(log);
    }

    /** The next one like this; an earlier change may still be on its way. */
    private static String next(String start, BlockingQueue<String> told) throws InterruptedException {
        String line = told.take();
        while (!line.startsWith(start)) {
            line = told.take();
        }
        return line;
    }

    @Test
    void offChecksNothingAndBreaksNoGroup() {
        try (ConfigurableApplicationContext off = DemoApplication.start(properties("pthfinder.policy", "off"))) {
            assertThat(web(off).get(READINESS).statusCode()).isEqualTo(200);
            assertThat(web(off).get("/actuator/health/open").body()).contains("UNKNOWN");
            assertThat(off.getBeansOfType(HealthMonitor.class)).isEmpty();
        }
    }

    @Test
    void theIndicatorCanBeTakenAwayAsEveryOther() {
        Map<String, String> properties = properties(
                "management.health.pythonpaths.enabled",
                "false",
                "management.endpoint.health.validate-group-membership",
                "false");
        try (ConfigurableApplicationContext without = DemoApplication.start(properties)) {
            assertThat(without.containsBean("pythonPathsHealthIndicator")).isFalse();
            assertThat(web(without).get("/actuator/health").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void theThreadEndsWithTheContext() throws InterruptedException {
        Set<Thread> before = threads();
        Set<Thread> started;
        try (ConfigurableApplicationContext context = DemoApplication.start(properties())) {
            assertThat(context.isActive()).isTrue();
            started = threads();
            started.removeAll(before);
        }
        assertThat(started).hasSize(1);
        for (Thread thread : started) {
            thread.join();
        }
    }

    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("pthfinder-health"))
                .collect(Collectors.toCollection(HashSet::new));
    }
}
