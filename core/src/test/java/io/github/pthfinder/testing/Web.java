package io.github.pthfinder.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/**
 * A server of a test on the loopback address, asked by a real client.
 *
 * @param port its port
 */
public record Web(int port) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final long PAUSE_NANOS = 20_000_000L;
    private static final long PATIENCE_NANOS = 120_000_000_000L;

    /** The answer to a GET. */
    public HttpResponse<String> get(String path) {
        URI uri = URI.create("http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":" + port + path);
        try {
            return CLIENT.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** The first answer like this; fails after two minutes with the last one. */
    public String until(String path, Predicate<String> like) {
        long start = System.nanoTime();
        String body = get(path).body();
        while (!like.test(body)) {
            if (System.nanoTime() - start > PATIENCE_NANOS) {
                throw new AssertionError("still: " + body);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
            body = get(path).body();
        }
        return body;
    }
}
