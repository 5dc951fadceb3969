package io.github.pthfinder.launcher.agent;

import io.github.pthfinder.config.Options;
import io.github.pthfinder.health.HealthMonitor;
import io.github.pthfinder.launcher.health.HealthServer;
import io.github.pthfinder.launcher.health.HealthSettings;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The health endpoint in the application's JVM, brought up on a daemon thread, so that neither a name server nor anything else
 * holds the application up and no thread of ours keeps it alive.
 *
 * <p>The JDK's HTTP server asks for a logger when it is made. Where that would wake a logging system that the application
 * brings, before the application has configured it, the endpoint is brought up a little later.
 */
final class Endpoint implements Runnable {
    private static final long PATIENCE_MILLIS = 2_000;
    private static final long LATER_MILLIS = 3_000;

    private static @Nullable Endpoint last;

    private final Options options;
    private final HealthSettings settings;
    private final Duration ttl;
    private final EndpointLines lines;
    private volatile @Nullable String problem;
    private @Nullable HealthMonitor monitor;
    private @Nullable HealthServer server;

    /** An endpoint that is not up yet. */
    Endpoint(Options options, HealthSettings settings, Duration ttl, EndpointLines lines) {
        this.options = options;
        this.settings = settings;
        this.ttl = ttl;
        this.lines = lines;
    }

    /** Brings it up before the application starts, or a little later; why it could not, null where it could. */
    @Nullable
    String atBoot() {
        if (!EarlyLogging.wouldStart()) {
            return up();
        }
        String trouble = trial();
        if (trouble == null) {
            daemon(() -> {
                        EarlyLogging.give(LATER_MILLIS);
                        run();
                        String late = problem;
                        if (late != null) {
                            lines.failed(late);
                        }
                    })
                    .start();
        }
        return trouble;
    }

    /** Brings it up in place of the one before; why it could not, null where it could. */
    @Nullable
    String instead() {
        Endpoint before = last;
        if (before != null) {
            before.close();
        }
        return up();
    }

    private @Nullable String up() {
        Thread thread = daemon(this);
        thread.start();
        try {
            thread.join(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return problem;
    }

    @Override
    public synchronized void run() {
        HealthMonitor started = HealthMonitor.start(options, ttl);
        try {
            HealthServer listening = HealthServer.start(started, settings);
            server = listening;
            monitor = started;
            last = this;
            lines.opened(listening.url() + "health", started);
        } catch (IOException e) {
            started.close();
            problem = e.getMessage();
        } catch (LinkageError e) {
            started.close();
            problem = "the health endpoint needs the module jdk.httpserver: start this JVM with"
                    + " --add-modules jdk.httpserver";
        }
    }

    private synchronized void close() {
        if (server != null && monitor != null) {
            server.close();
            monitor.close();
        }
    }

    /** Whether the port can be had, found out without the server. */
    private @Nullable String trial() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(settings.host(), settings.port()));
            return null;
        } catch (IOException e) {
            return "cannot listen on " + settings.host() + ":" + settings.port() + ": " + e.getMessage();
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(null, task, "pthfinder-endpoint", 0, false);
        thread.setDaemon(true);
        return thread;
    }
}
