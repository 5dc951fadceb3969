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

    private static volatile @Nullable Endpoint last;

    private final Options options;
    private final HealthSettings settings;
    private final Duration ttl;
    private final EndpointLines lines;
    private volatile @Nullable String problem;

    /** Whether nobody waits any longer, so that a problem must be told from here. */
    private volatile boolean unattended;

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
            return patiently(this);
        }
        String trouble = patiently(this::trial);
        if (trouble == null) {
            daemon(this::later).start();
        }
        return trouble;
    }

    private void later() {
        EarlyLogging.give(LATER_MILLIS);
        run();
    }

    /** Brings it up in place of the one before; why it could not, null where it could. */
    @Nullable
    String instead() {
        Endpoint before = last;
        if (before != null) {
            before.close();
        }
        return patiently(this);
    }

    /** Runs on a daemon thread, because a name server may take its time; the problem, as far as it is known soon. */
    private @Nullable String patiently(Runnable task) {
        Thread thread = daemon(task);
        thread.start();
        try {
            thread.join(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        unattended = true;
        return problem;
    }

    @Override
    public synchronized void run() {
        HealthMonitor started = null;
        try {
            started = HealthMonitor.start(options, ttl);
            HealthServer listening = HealthServer.start(started, settings);
            server = listening;
            monitor = started;
            last = this;
            lines.opened(listening.url() + "health", started);
        } catch (IOException e) {
            problem = e.getMessage();
        } catch (RuntimeException | Error e) {
            // Else it would reach the application's handler of what nobody catches.
            problem = String.valueOf(e.getMessage()).contains("com/sun/net/httpserver/")
                    ? "the health endpoint needs a module: start this JVM with --add-modules jdk.httpserver"
                    : "the health endpoint failed: " + e;
        }
        String trouble = problem;
        if (trouble != null && started != null) {
            started.close();
        }
        if (trouble != null && unattended) {
            lines.failed(trouble);
        }
    }

    private synchronized void close() {
        if (server != null && monitor != null) {
            server.close();
            monitor.close();
        }
    }

    /** Whether the port can be had, found out without the server. */
    private void trial() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(settings.host(), settings.port()));
        } catch (IOException | RuntimeException e) {
            problem = "cannot listen on " + settings.host() + ":" + settings.port() + ": " + e.getMessage();
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(null, task, "pthfinder-endpoint", 0, false);
        thread.setDaemon(true);
        return thread;
    }
}
