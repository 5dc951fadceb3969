package io.github.pthfinder.sample;

import io.github.pthfinder.DeadPathException;
import io.github.pthfinder.Pthfinder;
import io.github.pthfinder.config.Options;
import io.github.pthfinder.model.BridgeUse;
import io.github.pthfinder.model.Report;
import io.github.pthfinder.model.Status;
import io.github.pthfinder.report.Renderers;
import io.github.pthfinder.report.Style;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Checks the Python environment once, and tells the log what was found. */
final class BootCheck {
    private static final Logger LOG = LoggerFactory.getLogger(BootCheck.class);

    private BootCheck() {}

    /**
     * Checks.
     *
     * @return the report of an environment that is in order, as far as could be verified
     * @throws DeadPathException where the web application would fail; the log tells why
     */
    static Report run(Settings settings) {
        Options options = Options.builder()
                .prefix(settings.prefix())
                .bridge(settings.bridge())
                .build();
        try {
            Report report = Pthfinder.with(options).checkOrThrow();
            log(report, report.status() == Status.PASS ? Level.INFO : Level.WARN);
            return report;
        } catch (DeadPathException e) {
            log(e.report(), Level.ERROR);
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
