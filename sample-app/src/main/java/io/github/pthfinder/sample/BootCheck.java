package io.github.pthfinder.sample;

import io.github.pthfinder.DeadPathException;
import io.github.pthfinder.Pthfinder;
import io.github.pthfinder.config.Options;
import io.github.pthfinder.health.Health;
import io.github.pthfinder.health.HealthMonitor;
import io.github.pthfinder.model.BridgeUse;
import io.github.pthfinder.model.Report;
import io.github.pthfinder.model.Status;
import io.github.pthfinder.report.Renderers;
import io.github.pthfinder.report.Style;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Checks the Python environment, and tells the log what was found. */
final class BootCheck {
    private static final Logger LOG = LoggerFactory.getLogger(BootCheck.class);

    /** How old a result gets before the monitor checks again. */
    private static final Duration TTL = Duration.ofSeconds(30);
    /** A check that gives up at its deadline is given this long to say why. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    private BootCheck() {}

    /**
     * Checks, and goes on watching.
     *
     * @return the monitor of an environment that is in order, as far as could be verified
     * @throws DeadPathException where the web application would fail; the log tells why
     */
    static HealthMonitor run(Settings settings) {
        Options options = Options.builder()
                .prefix(settings.prefix())
                .bridge(settings.bridge())
                .build();
        HealthMonitor monitor = HealthMonitor.start(options, TTL);
        Health first = monitor.awaitFirst(options.deadline().plus(GRACE));
        try {
            if (first.report() != null) {
                judge(first.report());
            } else {
                LOG.warn("the environment was not checked: {}", first.problem());
            }
            return monitor;
        } catch (DeadPathException e) {
            monitor.close();
            throw e;
        }
    }

    private static void judge(Report report) {
        try {
            Pthfinder.orThrow(report);
            log(report, report.status() == Status.PASS ? Level.INFO : Level.WARN);
        } catch (DeadPathException e) {
            log(report, Level.ERROR);
            LOG.error("the web application is not started");
            throw e;
        }
    }

    /** The cause comes first, and each line is an event of its own: a platform keeps lines, not paragraphs. */
    private static void log(Report report, Level level) {
        String text = new String(Renderers.of("text").check(report, Style.PLAIN), StandardCharsets.UTF_8);
        text.lines().filter(line -> !line.isBlank()).forEach(LOG.atLevel(level)::log);
        BridgeUse bridge = report.bridge();
        if (bridge != null) {
            for (BridgeUse.PassedOver passed : bridge.passedOver()) {
                LOG.info("bridge {} was passed over: {}", passed.name(), passed.reason());
            }
            LOG.info(
                    "bridge {} answered in {} ms",
                    bridge.name(),
                    Math.round(report.summary().millis()));
        }
    }
}
