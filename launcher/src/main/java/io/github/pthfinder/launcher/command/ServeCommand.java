package io.github.pthfinder.launcher.command;

import io.github.pthfinder.config.Options;
import io.github.pthfinder.health.HealthMonitor;
import io.github.pthfinder.launcher.Run;
import io.github.pthfinder.launcher.health.HealthServer;
import io.github.pthfinder.launcher.health.HealthSettings;
import io.github.pthfinder.launcher.option.OptionTable;
import io.github.pthfinder.launcher.option.Settings;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** {@code serve}: answers over HTTP until the process is told to stop. */
final class ServeCommand implements Command {
    /** In the range that no service is registered in. */
    static final int DEFAULT_PORT = 8711;

    static final Duration DEFAULT_TTL = Duration.ofSeconds(30);

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
        Duration ttl = settings.get(OptionTable.TTL);
        try (HealthMonitor monitor = HealthMonitor.start(options, ttl == null ? DEFAULT_TTL : ttl);
                HealthServer server = HealthServer.start(monitor, endpoint(settings))) {
            // The JVM ends with 143 after a SIGTERM by itself; this only lets the last answers out.
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "pthfinder-stop"));
            run.console().say("listening on " + server.url());
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

    private static HealthSettings endpoint(Settings settings) {
        String host = settings.get(OptionTable.HOST);
        Integer port = settings.get(OptionTable.PORT);
        return new HealthSettings(
                host == null ? HealthSettings.DEFAULT_HOST : host,
                port == null ? DEFAULT_PORT : port,
                settings.isOn(OptionTable.SHOW_DETAILS),
                settings.isOn(OptionTable.STRICT));
    }
}
