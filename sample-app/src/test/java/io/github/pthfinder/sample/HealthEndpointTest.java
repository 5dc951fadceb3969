package io.github.pthfinder.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.config.Options;
import io.github.pthfinder.health.HealthMonitor;
import io.github.pthfinder.testing.LinkedProject;
import io.github.pthfinder.testing.Web;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HealthEndpointTest {
    @Test
    void followsALinkThatDiesWhileTheWebApplicationRuns(@TempDir Path dir) throws IOException {
        LinkedProject python = LinkedProject.dead(dir);
        python.heal();
        Options options = Options.builder()
                .prefix(python.prefix().toString())
                .bridge("files")
                .build();
        try (HealthMonitor monitor = HealthMonitor.start(options, Duration.ofMillis(20))) {
            Web web = new Web(HealthEndpoint.open(0, monitor).port());
            web.until("/health", text -> text.startsWith("{\"status\":\"UP\""));
            python.kill();
            assertThat(web.until("/health", text -> text.startsWith("{\"status\":\"DOWN\"")))
                    .contains("\"errors\":1")
                    .doesNotContain("project");
            assertThat(web.get("/health").statusCode()).isEqualTo(503);
            assertThat(web.get("/healthy").statusCode()).isEqualTo(404);
        }
    }
}
