package io.github.pthfinder.launcher.health;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.github.pthfinder.report.StatusPage;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;

/** The HTTP around an answer: methods, headers, and that no fault of ours becomes a page of the JDK's. */
final class Exchanges implements HttpHandler {
    private static final int MOST_HEADERS = 64;

    /** Until 24 the JDK sends an answer in two parts, of which the second waits 40 ms for the client to confirm the first. */
    private static final int SENDS_AT_ONCE = 25;

    private final Answers answers;
    private final boolean showDetails;
    private final boolean keepsConnections =
            Runtime.version().feature() >= SENDS_AT_ONCE || Boolean.getBoolean(HealthServer.NO_DELAY);

    Exchanges(Answers answers, boolean showDetails) {
        this.answers = answers;
        this.showDetails = showDetails;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        RequestThreads.enter(Turn.Phase.ANSWERING);
        try (exchange) {
            send(exchange, answer(exchange));
        }
    }

    private Answer answer(HttpExchange exchange) {
        String method = exchange.getRequestMethod();
        if (!method.equals("GET") && !method.equals("HEAD")) {
            exchange.getResponseHeaders().set("Allow", "GET, HEAD");
            return Answer.line(405, "only GET and HEAD");
        }
        Headers headers = exchange.getRequestHeaders();
        if (headers.size() > MOST_HEADERS) {
            return Answer.line(431, "too many headers");
        }
        try {
            String accept = headers.containsKey("Accept") ? String.join(",", headers.get("Accept")) : null;
            return answers.to(exchange.getRequestURI().getPath(), new Accept(accept), mayKnow(exchange));
        } catch (RuntimeException | StackOverflowError e) {
            return Answer.line(500, "internal error");
        }
    }

    private boolean mayKnow(HttpExchange exchange) {
        InetAddress address = exchange.getLocalAddress().getAddress();
        return showDetails
                && Hosts.mayKnow(address, exchange.getRequestHeaders().getFirst("Host"));
    }

    private void send(HttpExchange exchange, Answer answer) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", answer.contentType());
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Vary", "Accept");
        if (!keepsConnections) {
            // The first answer on a connection is confirmed at once.
            headers.set("Connection", "close");
        }
        if (answer.contentType().equals(Answer.HTML)) {
            headers.set("Content-Security-Policy", StatusPage.contentSecurityPolicy());
            headers.set("Referrer-Policy", "no-referrer");
        }
        if (exchange.getRequestMethod().equals("HEAD")) {
            headers.set("Content-Length", Integer.toString(answer.body().length));
            exchange.sendResponseHeaders(answer.status(), -1);
        } else {
            exchange.sendResponseHeaders(answer.status(), answer.body().length);
            OutputStream body = exchange.getResponseBody();
            body.write(answer.body());
            // Closing waits for the rest of the request first, which may never come, and from 25 on what was written
            // waits too.
            body.flush();
        }
    }
}
