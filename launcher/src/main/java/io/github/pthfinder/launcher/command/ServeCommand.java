package io.github.pthfinder.launcher.command;

import io.github.pthfinder.config.Options;
import io.github.pthfinder.health.HealthMonitor;
import io.github.pthfinder.launcher.Run;
import io.github.pthfinder.launcher.health.HealthServer;
import io.github.pthfinder.launcher.health.HealthSettings;
import io.github.pthfinder.launcher.option.Settings;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** {@code serve}: answers over HTTP until the process is told to stop. */
final class ServeCommand implements Command {
    private static final int USAGE = 2;
    private static final int INTERRUPTED = 130;

    @Override
    public String name() {
        return "serve";
    }

    @Override
    public String summary() {
        return "answer health checks over HTTP, with metrics and a status page, until SIGTERM";
    }

    @Override
    public int run(Run run) {
        Settings settings = run.settings();
        Options options = CheckOptions.verifying(run);
        try {
            return serve(run, options, HealthSettings.of(settings), HealthSettings.ttl(settings));
        } catch (NoClassDefFoundError e) {
            if (!String.valueOf(e.getMessage()).contains("httpserver")) {
                throw e;
            }
            run.console().say("serve needs the module jdk.httpserver: start Java with --add-modules jdk.httpserver");
            return USAGE;
        }
    }

    private static int serve(Run run, Options options, HealthSettings settings, Duration ttl) {
        HealthServer.ownJvm();
        try (HealthMonitor monitor = HealthMonitor.start(options, ttl);
                HealthServer server = HealthServer.start(monitor, settings)) {
            // The JVM ends with 143 after a SIGTERM by itself; this only lets the last answers out.
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "pthfinder-stop"));
            run.console().say("listening on " + server.url());
            monitor.onChange(change -> new ChangeLines(run.console()).tell(change));
            new CountDownLatch(1).await();
            return INTERRUPTED;
        } catch (IOException e) {
            run.console().say(String.valueOf(e.getMessage()));
            return USAGE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return INTERRUPTED;
        }
    }
}
