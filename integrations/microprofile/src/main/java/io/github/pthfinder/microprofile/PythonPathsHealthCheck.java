package io.github.pthfinder.microprofile;

import io.github.pthfinder.health.Health;
import io.github.pthfinder.model.Report;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/**
 * Whether the Python environment can serve; public for the container only. The data are figures and name no path and no package,
 * because this endpoint has no notion of who may see more. Not in liveness: a restart mends no link.
 */
@Readiness
@Startup
@ApplicationScoped
public class PythonPathsHealthCheck implements HealthCheck {
    @Inject
    PythonPathsMonitor monitor;

    @Override
    public HealthCheckResponse call() {
        Health health = monitor.health();
        Report report = health.report();
        HealthCheckResponseBuilder response = HealthCheckResponse.named("python-paths")
                .status(health.isUp(monitor.isStrict()))
                .withData("errors", report == null ? 0 : report.summary().errors())
                .withData("warnings", report == null ? 0 : report.summary().warnings())
                .withData("verified", health.isVerified());
        if (health.checkedAt() != null) {
            response.withData(
                            "checkedAt",
                            health.checkedAt().truncatedTo(ChronoUnit.MILLIS).toString())
                    .withData("ageMillis", health.age().toMillis());
        }
        if (health.problem() != null) {
            response.withData("problem", health.problem());
        }
        return response.build();
    }
}
