package io.github.pthfinder.launcher.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pthfinder.Inventory;
import io.github.pthfinder.health.HealthMonitor;
import io.github.pthfinder.health.Monitors;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The endpoint over real HTTP. */
@Timeout(60)
class HealthServerTest {
    private static final Duration PATIENT = Duration.ofSeconds(50);
    private static final List<String> PATHS =
            List.of("/health", "/health/ready", "/health/started", "/health/live", "/metrics", "/report", "/", "/nope");

    private final CountDownLatch released = new CountDownLatch(1);
    private HealthMonitor monitor;
    private Endpoint endpoint;

    private Endpoint start(Supplier<Inventory> check, boolean details, boolean strict) throws IOException {
        monitor = Monitors.of(check, PATIENT, Duration.ofDays(1));
        endpoint = new Endpoint(monitor, details, strict);
        return endpoint;
    }

    private Endpoint knowing(Supplier<Inventory> check, boolean details, boolean strict) throws IOException {
        start(check, details, strict);
        monitor.awaitFirst(PATIENT);
        return endpoint;
    }

    private Inventory hang() {
        try {
            released.await();
        } catch (InterruptedException e) {
            throw new AssertionError("nobody may interrupt a check", e);
        }
        return Found.nothing();
    }

    @AfterEach
    void stop() {
        released.countDown();
        if (endpoint != null) {
            endpoint.close();
            monitor.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/ready", "/health/started"})
    void healthyIs200(String path) throws Exception {
        HttpResponse<String> answer = knowing(Found::nothing, false, false).get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.body())
                .matches(
                        "\\{\"status\":\"UP\",\"checks\":\\[\\{\"name\":\"python-paths\",\"status\":\"UP\",\"data\":\\{"
                                + "\"errors\":0,\"warnings\":0,\"verified\":true,\"checkedAt\":\"20[^\"]+Z\",\"ageMillis\":\\d+}}]}\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/ready", "/health/started"})
    void aDeadLinkIs503(String path) throws Exception {
        HttpResponse<String> answer = knowing(Found::dead, false, false).get(path);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body())
                .startsWith("{\"status\":\"DOWN\",\"checks\":[{\"name\":\"python-paths\",\"status\":\"DOWN\"")
                .contains("\"errors\":1,");
    }

    @Test
    void whatIsAliveAnswersWhateverWasFound() throws Exception {
        knowing(Found::dead, false, false);
        assertThat(endpoint.get("/health/live").statusCode()).isEqualTo(200);
        assertThat(endpoint.get("/health/live").body()).isEqualTo("{\"status\":\"UP\",\"checks\":[]}\n");
        assertThat(endpoint.get("/").statusCode()).isEqualTo(200);
        assertThat(endpoint.get("/metrics").statusCode()).isEqualTo(200);
    }

    @Test
    void beforeTheFirstResultItIsDown() throws Exception {
        start(this::hang, true, false);
        HttpResponse<String> answer = endpoint.get("/health");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("\"verified\":false,\"checkedAt\":null,\"ageMillis\":null");
        assertThat(endpoint.get("/health", "Accept", "application/health+json").body())
                .startsWith("{\"status\":\"fail\"");
        assertThat(endpoint.get("/metrics").body()).contains("\npthfinder_up 0\n");
        assertThat(endpoint.get("/report").statusCode()).isEqualTo(200);
        assertThat(endpoint.get("/report").body())
                .contains("\"status\":\"unverified\"")
                .contains("the first check has not ended yet");
        assertThat(endpoint.get("/").statusCode()).isEqualTo(200);
        assertThat(endpoint.get("/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void whatCouldNotBeVerifiedIsUpAndSaysSo() throws Exception {
        knowing(Found::unverified, false, false);
        assertThat(endpoint.get("/health").statusCode()).isEqualTo(200);
        assertThat(endpoint.get("/health").body()).contains("\"status\":\"UP\"").contains("\"verified\":false");
        HttpResponse<String> draft = endpoint.get("/health", "Accept", "application/health+json");
        assertThat(draft.statusCode()).isEqualTo(200);
        assertThat(draft.headers().firstValue("Content-Type")).hasValue("application/health+json");
        assertThat(draft.body()).startsWith("{\"status\":\"warn\"");
    }

    @Test
    void whatCouldNotBeVerifiedIsDownWhereItIsStrict() throws Exception {
        knowing(Found::unverified, false, true);
        assertThat(endpoint.get("/health").statusCode()).isEqualTo(503);
        assertThat(endpoint.get("/health", "Accept", "application/health+json").body())
                .startsWith("{\"status\":\"fail\"");
        assertThat(endpoint.get("/metrics").body()).contains("\npthfinder_up 0\n");
    }

    @Test
    void nothingOfTheEnvironmentIsToldUnlessAskedFor() throws Exception {
        knowing(Found::dead, false, false);
        for (String accept : List.of("*/*", "application/health+json", "application/openmetrics-text", "text/html")) {
            for (String path : PATHS) {
                HttpResponse<String> answer = endpoint.get(path, "Accept", accept);
                assertThat(answer.body() + answer.headers().map()).as(path).doesNotContain("secret");
            }
        }
        assertThat(endpoint.get("/report").statusCode()).isEqualTo(404);
    }

    @Test
    void detailsAreToldOnRequest() throws Exception {
        knowing(Found::dead, true, false);
        assertThat(endpoint.get("/report").statusCode()).isEqualTo(200);
        assertThat(endpoint.get("/report").body())
                .startsWith("{\"schema\":\"pthfinder/1\"")
                .contains("/secret/target");
        assertThat(endpoint.get("/health").body()).contains("secretpackage 1 cannot be imported");
        assertThat(endpoint.get("/metrics").body()).doesNotContain("secret");
    }

    @Test
    void aPageOnALoopbackAddressOfItsOwnLearnsNothing() throws Exception {
        knowing(Found::dead, true, false);
        for (String path : PATHS) {
            String answer =
                    endpoint.raw("GET " + path + " HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
            assertThat(answer).as(path).doesNotContain("secret");
        }
        assertThat(endpoint.raw("GET /report HTTP/1.1\r\nHost: localhost:1\r\nConnection: close\r\n\r\n"))
                .contains("/secret/target");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "get"})
    void otherMethodsAreRefused(String method) throws Exception {
        knowing(Found::nothing, false, false);
        String answer = endpoint.raw(method + " /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 405 ").contains("Allow: GET, HEAD\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nope",
                "/health/",
                "/healthz",
                "/HEALTH",
                "/health/ready/x",
                "/health//",
                "/report/..",
                "/metrics%00"
            })
    void otherPathsAreNotThere(String path) throws Exception {
        knowing(Found::dead, true, false);
        assertThat(endpoint.raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 404 ");
    }

    @Test
    void aQueryChangesNothing() throws Exception {
        assertThat(knowing(Found::nothing, false, false).get("/health?x=/y").statusCode())
                .isEqualTo(200);
    }

    @Test
    void headTellsWhatGetWould() throws Exception {
        knowing(Found::dead, true, false);
        for (String path : PATHS) {
            HttpResponse<String> get = endpoint.get(path);
            HttpResponse<String> head = endpoint.send("HEAD", path);
            assertThat(head.statusCode()).as(path).isEqualTo(get.statusCode());
            assertThat(head.body()).as(path).isEmpty();
            assertThat(head.headers().firstValue("Content-Type"))
                    .as(path)
                    .isEqualTo(get.headers().firstValue("Content-Type"));
            assertThat(head.headers().firstValueAsLong("Content-Length").orElse(-1))
                    .as(path)
                    .isPositive();
        }
        assertThat(endpoint.raw("HEAD /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .endsWith("\r\n\r\n");
    }

    @Test
    void nothingIsStored() throws Exception {
        knowing(Found::nothing, false, false);
        for (String path : PATHS) {
            assertThat(endpoint.get(path).headers().firstValue("Cache-Control"))
                    .as(path)
                    .hasValue("no-store");
        }
        assertThat(endpoint.send("POST", "/health").headers().firstValue("Cache-Control"))
                .hasValue("no-store");
    }

    @Test
    void nothingSaysWhatServesIt() throws Exception {
        assertThat(knowing(Found::nothing, false, false)
                        .get("/health")
                        .headers()
                        .map())
                .doesNotContainKeys("server", "x-powered-by");
    }

    @ParameterizedTest
    @CsvSource({"'*/*',text/plain; version=0.0.4", "application/openmetrics-text,application/openmetrics-text"})
    void metricsComeInTheFormatThatIsAskedFor(String accept, String type) throws Exception {
        HttpResponse<String> answer = knowing(Found::dead, false, false).get("/metrics", "Accept", accept);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(found -> assertThat(found).startsWith(type));
        assertThat(answer.body().endsWith("# EOF\n")).isEqualTo(type.contains("openmetrics"));
        assertThat(answer.body()).contains("pthfinder_findings{severity=\"error\"} 1\n");
    }

    @Test
    void allItsThreadsAreDaemonsAndEndWithIt() throws Exception {
        knowing(Found::nothing, false, false);
        endpoint.get("/health");
        List<Thread> ours = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("pthfinder-http")
                        || thread.getName().equals("HTTP-Dispatcher"))
                .toList();
        assertThat(ours).hasSizeGreaterThanOrEqualTo(3).allMatch(Thread::isDaemon);
        endpoint.close();
        for (Thread thread : ours) {
            thread.join(20_000);
            assertThat(thread.isAlive()).as(thread.getName()).isFalse();
        }
    }

    @Test
    void whyItCannotListenIsOneLine() throws Exception {
        knowing(Found::nothing, false, false);
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            assertThatThrownBy(() -> HealthServer.start(monitor, new HealthSettings("127.0.0.1", port, false, false)))
                    .isInstanceOf(IOException.class)
                    .hasMessage("cannot listen on 127.0.0.1:" + port + ": the port is in use");
        }
        assertThatThrownBy(() -> HealthServer.start(monitor, new HealthSettings("no.such.invalid", 0, false, false)))
                .hasMessage("cannot listen on no.such.invalid:0: there is no such host");
        assertThatThrownBy(() -> HealthServer.start(monitor, new HealthSettings("192.0.2.1", 0, false, false)))
                .hasMessage("cannot listen on 192.0.2.1:0: this machine has no such address");
    }
}
