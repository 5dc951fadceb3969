package io.github.pthfinder.sample;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.pthfinder.health.Health;
import io.github.pthfinder.health.HealthMonitor;
import io.github.pthfinder.report.HealthJson;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Answers {@code GET /health} on the loopback address with what the monitor knows: figures, no path and no package. */
final class HealthEndpoint {
    private final HealthMonitor monitor;
    private final HttpServer server;

    private HealthEndpoint(int port, HealthMonitor monitor) throws IOException {
        this.monitor = monitor;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", this::answer);
    }

    /** Opens the endpoint; {@code port} 0 takes any free one. */
    static HealthEndpoint open(int port, HealthMonitor monitor) throws IOException {
        HealthEndpoint endpoint = new HealthEndpoint(port, monitor);
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
            Health health = monitor.latest();
            int status = health.isUp(false) ? 200 : 503;
            if (!exchange.getRequestURI().getPath().equals("/health")) {
                exchange.sendResponseHeaders(404, -1);
            } else if (method.equals("HEAD")) {
                exchange.sendResponseHeaders(status, -1);
            } else if (method.equals("GET")) {
                byte[] body = HealthJson.usual(health, false, false);
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(status, body.length);
                exchange.getResponseBody().write(body);
            } else {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                exchange.sendResponseHeaders(405, -1);
            }
        }
    }
}
