package io.github.pthfinder.sample;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.pthfinder.model.Report;
import io.github.pthfinder.model.Summary;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/**
 * Answers {@code GET /health} on the loopback address with the result of the check at boot and its age. A running
 * application's files do not change under it, so nothing is checked again.
 */
final class HealthEndpoint {
    private final Report report;
    private final Instant checkedAt;
    private final HttpServer server;

    private HealthEndpoint(int port, Report report) throws IOException {
        this.report = report;
        this.checkedAt = Instant.now();
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", this::answer);
    }

    /** Opens the endpoint; {@code port} 0 takes any free one. */
    static HealthEndpoint open(int port, Report report) throws IOException {
        HealthEndpoint endpoint = new HealthEndpoint(port, report);
        endpoint.server.start();
        return endpoint;
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String method = exchange.getRequestMethod();
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            if (!exchange.getRequestURI().getPath().equals("/health")) {
                exchange.sendResponseHeaders(404, -1);
            } else if (method.equals("HEAD")) {
                exchange.sendResponseHeaders(200, -1);
            } else if (method.equals("GET")) {
                byte[] body = body().getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            } else {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                exchange.sendResponseHeaders(405, -1);
            }
        }
    }

    /** UP whenever it answers: with a failed check this process would not be here. Figures only, so nothing needs escaping. */
    private String body() {
        Summary summary = report.summary();
        return """
                {"status":"UP","checks":[{"name":"python-paths","status":"UP","data":{"errors":%d,"warnings":%d,\
                "verified":%b,"checkedAt":"%s","ageMillis":%d}}]}
                """.formatted(
                        summary.errors(),
                        summary.warnings(),
                        report.errors().isEmpty(),
                        checkedAt,
                        Duration.between(checkedAt, Instant.now()).toMillis());
    }
}
