package io.github.pthfinder.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.pthfinder.Inventory;
import io.github.pthfinder.config.Options;
import io.github.pthfinder.health.HealthMonitor;
import io.github.pthfinder.health.Monitors;
import io.github.pthfinder.testing.LinkedProject;
import io.github.pthfinder.testing.Web;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A small server with Prometheus' registry, scraped as Prometheus does it. */
@Timeout(300)
class PrometheusIT {
    @TempDir
    private static Path dir;

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private HttpServer server;
    private Web web;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/metrics", exchange -> {
            byte[] body = registry.scrape().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        web = new Web(server.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aDeadLinkIsCountedAndGoneFromTheScrapeOnceItHasHealed() {
        LinkedProject python = LinkedProject.dead(dir);
        Options options = Options.builder()
                .prefix(python.prefix().toString())
                .bridge("files")
                .build();
        try (HealthMonitor monitor = HealthMonitor.start(options, Duration.ofMillis(50))) {
            new PthfinderMetrics(monitor, false).bindTo(registry);
            String dead = web.until("/metrics", text -> text.contains("verdict=\"dangling\""));
            assertThat(dead.lines())
                    .contains(
                            "pthfinder_links{mechanism=\"pth-path\",verdict=\"dangling\"} 1.0",
                            "pthfinder_findings{severity=\"error\"} 1.0",
                            "pthfinder_findings{severity=\"warning\"} 0.0",
                            "pthfinder_up 0.0",
                            "pthfinder_verified 1.0",
                            "pthfinder_stale 0.0");
            assertThat(dead)
                    .contains("\npthfinder_check_age_seconds ", "\npthfinder_check_duration_seconds ")
                    .contains("\npthfinder_last_check_timestamp_seconds 1.")
                    .doesNotContain(dir.toString())
                    .doesNotContain("mypackage");

            python.heal();
            String healed = web.until("/metrics", text -> text.contains("pthfinder_up 1.0"));
            assertThat(healed).doesNotContain("dangling").contains("pthfinder_findings{severity=\"error\"} 0.0");
        }
    }

    @Test
    void beforeTheFirstResultNothingIsCountedAsZero() {
        CountDownLatch over = new CountDownLatch(1);
        Supplier<Inventory> check = () -> {
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new IllegalStateException("nothing was found out");
        };
        try (HealthMonitor monitor = Monitors.of(check, Duration.ofMinutes(5), Duration.ofDays(1))) {
            new PthfinderMetrics(monitor, false).bindTo(registry);
            assertThat(web.get("/metrics").body().lines())
                    .contains(
                            "pthfinder_up 0.0",
                            "pthfinder_verified 0.0",
                            "pthfinder_findings{severity=\"error\"} NaN",
                            "pthfinder_check_age_seconds NaN")
                    .noneMatch(line -> line.startsWith("pthfinder_links"));
        } finally {
            over.countDown();
        }
    }
}
