package io.github.pthfinder.sample;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The web application: a child process that shares this process's standard streams and ends with it. */
final class WebApp {
    private static final Logger LOG = LoggerFactory.getLogger(WebApp.class);

    /** Platforms kill after 30 s; some of that is left for this process. */
    private static final long GRACE_SECONDS = 25;

    private final Process process;

    private WebApp(Process process) {
        this.process = process;
    }

    /** Starts it; from now on whatever ends this process ends it too, with SIGTERM first. */
    static WebApp start(List<String> command) throws IOException {
        WebApp app = new WebApp(new ProcessBuilder(command).inheritIO().start());
        Runtime.getRuntime().addShutdownHook(new Thread(app::stop, "stop-web-app"));
        LOG.info("web application started, process {}: {}", app.process.pid(), String.join(" ", command));
        return app;
    }

    /** Waits for its end and returns its exit code; 128 and the signal's number where a signal ended it. */
    int await() throws InterruptedException {
        return process.waitFor();
    }

    private void stop() {
        process.destroy();
        try {
            if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
    }
}
