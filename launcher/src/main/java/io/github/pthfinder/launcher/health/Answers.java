package io.github.pthfinder.launcher.health;

import io.github.pthfinder.health.Health;
import io.github.pthfinder.health.HealthMonitor;
import io.github.pthfinder.model.Report;
import io.github.pthfinder.report.HealthJson;
import io.github.pthfinder.report.Metrics;
import io.github.pthfinder.report.MetricsFormat;
import io.github.pthfinder.report.Renderers;
import io.github.pthfinder.report.StatusPage;
import io.github.pthfinder.report.Style;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Which path gets which answer. */
final class Answers {
    private static final String JSON = "application/json";
    private static final String DRAFT = "application/health+json";
    /** With a time to live of zero, more requests than this at a time are answered from memory. */
    private static final int MOST_WAITING = 64;

    private static final Report NOTHING_YET = Report.unverified(3, 0, "the first check has not ended yet");

    private final HealthMonitor monitor;
    private final boolean strict;
    private final Semaphore waiting = new Semaphore(MOST_WAITING);

    Answers(HealthMonitor monitor, boolean strict) {
        this.monitor = monitor;
        this.strict = strict;
    }

    /**
     * The answer to a GET.
     *
     * @param path the path of the request, null where its target has none
     * @param details whether paths and names of packages may be told to this client
     */
    Answer to(@Nullable String path, Accept accept, boolean details) {
        return switch (path == null ? "" : path) {
            case "/health", "/health/ready", "/health/started" -> health(accept, details);
            case "/health/live" -> alive(accept);
            case "/metrics" -> metrics(accept);
            case "/report" -> report(details);
            case "/" -> page(details);
            default -> Answer.line(404, "not found");
        };
    }

    private Answer health(Accept accept, boolean details) {
        Health health = known();
        int status = health.isUp(strict) ? 200 : 503;
        return isDraft(accept)
                ? new Answer(status, DRAFT, HealthJson.draft(health, strict, details))
                : new Answer(status, JSON, HealthJson.usual(health, strict, details));
    }

    private static Answer alive(Accept accept) {
        return isDraft(accept)
                ? new Answer(200, DRAFT, HealthJson.aliveDraft())
                : new Answer(200, JSON, HealthJson.alive());
    }

    private static boolean isDraft(Accept accept) {
        return accept.best(JSON, DRAFT).equals(DRAFT);
    }

    private Answer metrics(Accept accept) {
        String prometheus = MetricsFormat.PROMETHEUS.contentType();
        String best = accept.best(prometheus, MetricsFormat.OPENMETRICS.contentType());
        MetricsFormat format = best.equals(prometheus) ? MetricsFormat.PROMETHEUS : MetricsFormat.OPENMETRICS;
        return new Answer(200, best, Metrics.of(known(), strict).in(format));
    }

    private Answer report(boolean details) {
        if (!details) {
            return Answer.line(404, "not found");
        }
        Report report = known().report();
        return new Answer(200, JSON, Renderers.of("json").check(report == null ? NOTHING_YET : report, Style.PLAIN));
    }

    private Answer page(boolean details) {
        Health health = known();
        return new Answer(
                200,
                Answer.HTML,
                StatusPage.of(health.inventory(), health.checkedAt(), health.age(), health.problem(), details));
    }

    private Health known() {
        if (!waiting.tryAcquire()) {
            return monitor.latest();
        }
        RequestThreads.enter(Turn.Phase.WAITING);
        try {
            return monitor.fresh();
        } finally {
            RequestThreads.enter(Turn.Phase.ANSWERING);
            waiting.release();
        }
    }
}
