package io.github.pthfinder.microprofile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.github.pthfinder.testing.LinkedProject;
import io.github.pthfinder.testing.Web;
import io.smallrye.health.SmallRyeHealth;
import io.smallrye.health.SmallRyeHealthReporter;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** SmallRye Health in a container that finds and proxies beans at run time, as most servers do. */
@Timeout(300)
class WeldIT {
    @TempDir
    private Path dir;

    @AfterEach
    void forgetTheProperties() {
        System.getProperties()
                .keySet()
                .removeIf(key -> key.toString().startsWith("pthfinder.")
                        && !key.toString().startsWith("pthfinder.test."));
    }

    private static SeContainer start(Map<String, String> properties) {
        System.getProperties().putAll(properties);
        return SeContainerInitializer.newInstance().initialize();
    }

    @Test
    void readinessAndStartupFollowTheLinkAndLivenessDoesNot() throws IOException {
        LinkedProject python = LinkedProject.dead(dir);
        Map<String, String> properties = Map.of(
                "pthfinder.prefix", python.prefix().toString(), "pthfinder.bridge", "files", "pthfinder.ttl", "0.05");
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        try (SeContainer container = start(properties)) {
            SmallRyeHealthReporter health =
                    container.select(SmallRyeHealthReporter.class).get();
            answer(server, "/ready", health::getReadiness);
            answer(server, "/started", health::getStartup);
            answer(server, "/live", health::getLiveness);
            server.start();
            Web web = new Web(server.getAddress().getPort());
            assertThat(web.until("/ready", text -> text.contains("checkedAt")))
                    .contains("\"name\":\"python-paths\",\"status\":\"DOWN\",\"data\":{")
                    .contains("\"errors\":1", "\"warnings\":0", "\"verified\":true", "\"ageMillis\":")
                    .doesNotContain("project");
            assertThat(web.get("/started").statusCode()).isEqualTo(503);
            assertThat(web.get("/live").statusCode()).isEqualTo(200);
            python.heal();
            web.until("/started", text -> text.contains("UP"));
            assertThat(web.get("/ready").statusCode()).isEqualTo(200);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aValueThatCannotBeMeantFailsTheStartAndIsNamed() {
        assertThatThrownBy(() -> start(Map.of("pthfinder.python-version", "three")))
                .hasStackTraceContaining("pythonVersion: ");
    }

    private static void answer(HttpServer server, String path, Supplier<SmallRyeHealth> health) {
        server.createContext(path, exchange -> {
            SmallRyeHealth answer = health.get();
            byte[] body = answer.getPayload().toString().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.isDown() ? 503 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }
}
