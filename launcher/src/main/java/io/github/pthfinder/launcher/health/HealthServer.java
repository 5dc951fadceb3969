package io.github.pthfinder.launcher.health;

import com.sun.net.httpserver.HttpServer;
import io.github.pthfinder.health.HealthMonitor;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * The endpoint, on the JDK's own HTTP server. All its threads are daemons: it keeps no JVM alive. Answers come from the monitor's
 * memory; the monitor belongs to the caller.
 */
public final class HealthServer implements AutoCloseable {
    /** The JDK's own switch for connections that are kept, read once in a JVM: for who owns the JVM to set. */
    static final String NO_DELAY = "sun.net.httpserver.nodelay";

    private static final int BACKLOG = 512;
    private static final Duration LAST_ANSWERS = Duration.ofMillis(400);

    private final HttpServer server;
    private final RequestThreads threads;

    private HealthServer(HttpServer server, RequestThreads threads) {
        this.server = server;
        this.threads = threads;
    }

    /**
     * Sets up a JVM that serves and does nothing else: kept connections answer at once, headers are small, and a flood of
     * connections meets an end before the process runs out of files. What the user has set stays.
     */
    public static void ownJvm() {
        setUnlessSet(NO_DELAY, "true");
        setUnlessSet("sun.net.httpserver.maxReqHeaderSize", "16384");
        setUnlessSet("jdk.httpserver.maxConnections", "4096");
    }

    private static void setUnlessSet(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    /**
     * Listens.
     *
     * @throws IOException where it cannot; the message is one line that says why
     */
    public static HealthServer start(HealthMonitor monitor, HealthSettings settings) throws IOException {
        // The server's threads are made as the thread that makes them is: seen from a daemon, all of them are daemons.
        CompletableFuture<HealthServer> started = new CompletableFuture<>();
        RequestThreads.daemon(
                        () -> {
                            try {
                                started.complete(open(monitor, settings));
                            } catch (IOException | RuntimeException | Error e) {
                                started.completeExceptionally(e);
                            }
                        },
                        "pthfinder-http-start")
                .start();
        try {
            return started.join();
        } catch (CompletionException e) {
            String why = e.getCause() instanceof IOException io ? why(io, settings) : String.valueOf(e.getCause());
            throw new IOException("cannot listen on " + address(settings) + ": " + why, e.getCause());
        }
    }

    private static HealthServer open(HealthMonitor monitor, HealthSettings settings) throws IOException {
        InetAddress host = InetAddress.getByName(settings.host());
        HttpServer server = HttpServer.create(new InetSocketAddress(host, settings.port()), BACKLOG);
        RequestThreads threads = new RequestThreads();
        server.setExecutor(threads);
        server.createContext("/", new Exchanges(new Answers(monitor, settings.strict()), settings.showDetails()));
        server.start();
        return new HealthServer(server, threads);
    }

    private static String why(IOException e, HealthSettings settings) {
        String message = String.valueOf(e.getMessage());
        if (e instanceof UnknownHostException) {
            return "there is no such host";
        }
        if (message.contains("Permission denied")) {
            return "the port is privileged; take one above 1023";
        }
        if (message.contains("in use")) {
            return "the port is in use";
        }
        if (e instanceof BindException && message.contains("assign")) {
            return "this machine has no such address";
        }
        return e instanceof SocketException ? message : e.toString();
    }

    private static String address(HealthSettings settings) {
        String host = settings.host();
        return (host.indexOf(':') < 0 || host.startsWith("[") ? host : "[" + host + "]") + ":" + settings.port();
    }

    /** The port that it listens on. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** Where it listens, as a URL. */
    public String url() {
        InetSocketAddress address = server.getAddress();
        String host = address.getAddress().getHostAddress();
        return "http://" + (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port() + "/";
    }

    /** Finishes the answers that are under way, for at most half a second, and stops listening. */
    @Override
    public void close() {
        threads.awaitAnswers(LAST_ANSWERS);
        server.stop(0);
        threads.close();
    }
}
