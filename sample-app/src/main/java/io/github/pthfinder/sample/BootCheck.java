package io.github.pthfinder.sample;

import io.github.pthfinder.DeadPathException;
import io.github.pthfinder.Pthfinder;
import io.github.pthfinder.config.Options;
import io.github.pthfinder.model.BridgeUse;
import io.github.pthfinder.model.Finding;
import io.github.pthfinder.model.Place;
import io.github.pthfinder.model.Report;
import io.github.pthfinder.model.Unverifiable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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
            passed(report);
            return report;
        } catch (DeadPathException e) {
            refused(e);
            throw e;
        }
    }

    private static void passed(Report report) {
        for (Finding finding : report.findings()) {
            LOG.warn("{} ({})", finding.message(), evidence(finding));
        }
        for (Unverifiable error : report.errors()) {
            LOG.warn("could not be verified: {}{}", error.file() == null ? "" : error.file() + ": ", error.reason());
        }
        LOG.info(
                "environment checked in {} ms: {}",
                Math.round(report.summary().millis()),
                report.status().word());
        bridge(report);
    }

    /** The cause comes first and each line stands for itself: the platform keeps lines, not paragraphs. */
    private static void refused(DeadPathException e) {
        for (Finding finding : e.report().findings()) {
            LOG.error("{} ({})", finding.message(), evidence(finding));
        }
        LOG.error("what helps: {}", e.action());
        bridge(e.report());
        LOG.error("the web application is not started");
    }

    private static String evidence(Finding finding) {
        Place place = finding.place();
        return place.file()
                + (place.line() == null ? "" : ":" + place.line())
                + (finding.target() == null ? "" : " points to " + finding.target());
    }

    private static void bridge(Report report) {
        BridgeUse bridge = report.bridge();
        if (bridge == null) {
            return;
        }
        for (BridgeUse.PassedOver passed : bridge.passedOver()) {
            LOG.info("bridge {} was passed over: {}", passed.name(), passed.reason());
        }
        LOG.info("bridge {} answered for the interpreter", bridge.name());
    }
}
