package io.github.pthfinder.quarkus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pthfinder.testing.LinkedProject;
import io.github.pthfinder.testing.Web;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The application as Quarkus built it, in a JVM of its own, while a link of its Python environment dies and heals. */
@Timeout(300)
class HealthIT {
    private static final Pattern LISTENS = Pattern.compile("Listening on: http://127\\.0\\.0\\.1:(\\d+)");

    @TempDir
    private Path dir;

    private LinkedProject python;
    private Process application;

    @BeforeEach
    void makeAnEnvironment() {
        python = LinkedProject.dead(dir);
    }

    @AfterEach
    void stop() {
        application.destroyForcibly();
    }

    @Test
    void readinessAndStartupFollowTheLinkAndLivenessDoesNot() throws Exception {
        Web web = start("-Dpthfinder.prefix=" + python.prefix(), "-Dpthfinder.bridge=files", "-Dpthfinder.ttl=0.05");
        String body = web.until("/q/health/ready", text -> text.contains("checkedAt"));
        assertThat(body.replaceAll("\\s", ""))
                .contains(
                        "\"status\":\"DOWN\",\"checks\":[{\"name\":\"python-paths\",\"status\":\"DOWN\",\"data\":{",
                        "\"errors\":1",
                        "\"warnings\":0",
                        "\"verified\":true",
                        "\"ageMillis\":")
                .doesNotContain("project");
        assertThat(web.get("/q/health/ready").statusCode()).isEqualTo(503);
        assertThat(web.get("/q/health/started").statusCode()).isEqualTo(503);
        HttpResponse<String> live = web.get("/q/health/live");
        assertThat(live.statusCode()).isEqualTo(200);
        assertThat(live.body()).doesNotContain("python-paths");

        python.heal();
        web.until("/q/health/ready", text -> !text.contains("DOWN"));
        assertThat(web.get("/q/health/ready").statusCode()).isEqualTo(200);
        assertThat(web.get("/q/health/started").statusCode()).isEqualTo(200);

        python.kill();
        web.until("/q/health/started", text -> text.contains("DOWN"));
    }

    @Test
    void whatCannotBeVerifiedIsUpUnlessStrict() throws Exception {
        Path nothing = dir.resolve("nothing");
        Web web = start("-Dpthfinder.site=" + nothing);
        web.until("/q/health/ready", text -> text.contains("checkedAt"));
        assertThat(web.get("/q/health/ready").statusCode()).isEqualTo(200);
        assertThat(web.get("/q/health/ready").body()).containsPattern("\"verified\": *false");
        stop();
        web = start("-Dpthfinder.site=" + nothing, "-Dpthfinder.strict=true");
        web.until("/q/health/ready", text -> text.contains("checkedAt"));
        assertThat(web.get("/q/health/ready").statusCode()).isEqualTo(503);
    }

    @ParameterizedTest
    @CsvSource({"pthfinder.python-version,pythonVersion,three", "pthfinder.fail-on,failOn,sometimes"})
    void aValueThatCannotBeMeantFailsTheStartAndIsNamed(String property, String name, String value) {
        assertThatThrownBy(() -> start("-D" + property + "=" + value))
                .hasMessageContaining(name + ": ")
                .hasMessageContaining(value);
    }

    private Web start(String... properties) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
        command.addAll(List.of(properties));
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-jar", "target/quarkus-app/quarkus-run.jar"));
        application = new ProcessBuilder(command).redirectErrorStream(true).start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(application.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder told = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            told.append(line).append('\n');
            Matcher listens = LISTENS.matcher(line);
            if (listens.find()) {
                return new Web(Integer.parseInt(listens.group(1)));
            }
        }
        throw new AssertionError("it did not start: " + told);
    }
}
