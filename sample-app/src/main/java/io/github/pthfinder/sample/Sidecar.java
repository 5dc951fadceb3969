package io.github.pthfinder.sample;

import io.github.pthfinder.DeadPathException;
import io.github.pthfinder.health.HealthMonitor;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks, then starts the web application and stays beside it. */
public final class Sidecar {
    private static final Logger LOG = LoggerFactory.getLogger(Sidecar.class);

    private Sidecar() {}

    /**
     * Exits with the web application's exit code; 1 where the check forbids its start, 2 for wrong arguments or a port in
     * use, 127 where the web application is not there.
     */
    public static void main(String[] arguments) throws InterruptedException {
        System.exit(run(List.of(arguments)));
    }

    private static int run(List<String> arguments) throws InterruptedException {
        Settings settings;
        try {
            settings = Settings.parse(arguments, System.getenv());
        } catch (IllegalArgumentException e) {
            LOG.error("{}; {}", e.getMessage(), Settings.USAGE);
            return 2;
        }
        try (HealthMonitor monitor = BootCheck.run(settings)) {
            return serve(settings, monitor);
        } catch (DeadPathException e) {
            return 1;
        }
    }

    private static int serve(Settings settings, HealthMonitor monitor) throws InterruptedException {
        try {
            HealthEndpoint health = HealthEndpoint.open(settings.healthPort(), monitor);
            LOG.info("health: http://127.0.0.1:{}/health", health.port());
        } catch (IOException e) {
            LOG.error("the health endpoint cannot use port {}: {}", settings.healthPort(), e.getMessage());
            return 2;
        }
        try {
            int code = WebApp.start(settings.command()).await();
            LOG.info("the web application ended with exit code {}", code);
            return code;
        } catch (IOException e) {
            LOG.error("the web application cannot be started: {}", e.getMessage());
            return 127;
        }
    }
}
