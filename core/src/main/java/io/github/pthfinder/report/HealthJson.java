package io.github.pthfinder.report;

import io.github.pthfinder.health.Health;
import io.github.pthfinder.model.Finding;
import io.github.pthfinder.model.Report;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bodies of a health endpoint. Without details they hold figures and nothing that names a path or a package. */
public final class HealthJson {
    private static final String CHECK = "python-paths";
    /** Details are for a glance; the report has all of them. */
    private static final int MOST_FINDINGS = 20;

    private HealthJson() {}

    /** The body that MicroProfile Health has made usual. */
    public static byte[] usual(Health health, boolean strict, boolean details) {
        String status = health.isUp(strict) ? "UP" : "DOWN";
        JsonOut out = new JsonOut().object().field("status", status).array("checks");
        out.object().field("name", CHECK).field("status", status).object("data");
        out.field("errors", errors(health)).field("warnings", warnings(health)).field("verified", health.isVerified());
        if (health.checkedAt() == null) {
            out.nothing("checkedAt").nothing("ageMillis");
        } else {
            out.field("checkedAt", time(health.checkedAt()))
                    .field("ageMillis", health.age().toMillis());
        }
        if (health.problem() != null) {
            out.field("problem", health.problem());
        }
        if (details) {
            findings(out, health.report());
        }
        return out.end().end().endArray().end().document();
    }

    /** The body of a process that answers, whatever it knows. */
    public static byte[] alive() {
        return new JsonOut()
                .object()
                .field("status", "UP")
                .array("checks")
                .endArray()
                .end()
                .document();
    }

    /** The body of {@code application/health+json} (draft-inadarei-api-health-check-06). */
    public static byte[] draft(Health health, boolean strict, boolean details) {
        String status = word(health, strict);
        JsonOut out = new JsonOut().object().field("status", status);
        out.field("releaseId", Tool.VERSION)
                .field("serviceId", Tool.NAME)
                .field("description", "links of the Python environment");
        out.object("checks");
        measured(out, health, "errors", errors(health), errors(health) > 0 ? "fail" : "pass");
        measured(out, health, "warnings", warnings(health), warnings(health) > 0 ? "warn" : "pass");
        measured(out, health, "unverified", open(health), health.isVerified() ? "pass" : "warn");
        out.end();
        if (health.problem() != null) {
            out.field("output", health.problem());
        }
        if (details) {
            findings(out, health.report());
        }
        return out.end().document();
    }

    /** The draft's body of a process that answers. */
    public static byte[] aliveDraft() {
        return new JsonOut().object().field("status", "pass").end().document();
    }

    private static String word(Health health, boolean strict) {
        if (!health.isUp(strict)) {
            return "fail";
        }
        return health.isVerified() && errors(health) + warnings(health) == 0 ? "pass" : "warn";
    }

    private static void measured(JsonOut out, Health health, String what, int value, String status) {
        out.array(CHECK + ":" + what)
                .object()
                .field("observedValue", value)
                .field("observedUnit", "count")
                .field("status", health.report() == null ? "fail" : status);
        if (health.checkedAt() != null) {
            out.field("time", time(health.checkedAt()));
        }
        out.end().endArray();
    }

    private static void findings(JsonOut out, @Nullable Report report) {
        List<Finding> findings = report == null ? List.of() : report.findings();
        out.array("findings");
        for (Finding finding : findings.subList(0, Math.min(MOST_FINDINGS, findings.size()))) {
            out.object()
                    .field("code", finding.rule().code())
                    .field("severity", finding.severity().word())
                    .field("verdict", finding.verdict().word())
                    .field("message", finding.message())
                    .field("file", finding.place().file())
                    .field("line", finding.place().line())
                    .field("target", finding.target())
                    .end();
        }
        out.endArray();
    }

    private static String time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    private static int errors(Health health) {
        return health.report() == null ? 0 : health.report().summary().errors();
    }

    private static int warnings(Health health) {
        return health.report() == null ? 0 : health.report().summary().warnings();
    }

    private static int open(Health health) {
        return health.report() == null ? 0 : health.report().errors().size();
    }
}
