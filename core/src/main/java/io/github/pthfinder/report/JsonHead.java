package io.github.pthfinder.report;

import io.github.pthfinder.model.BridgeUse;
import io.github.pthfinder.model.CheckedEnvironment;
import io.github.pthfinder.model.PathRewrite;
import io.github.pthfinder.model.Platform;
import io.github.pthfinder.model.Python;
import io.github.pthfinder.model.Report;
import io.github.pthfinder.model.Summary;
import io.github.pthfinder.model.Unverifiable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What every JSON document starts with, and the errors that it ends with. */
final class JsonHead {
    private JsonHead() {}

    static void write(JsonOut out, Report report, int exitCode) {
        tool(out);
        out.field("status", report.status().word()).field("exitCode", exitCode);
        bridge(out, report.bridge());
        python(out, report.python());
        out.field("sites", report.sites());
        out.field("root", report.root());
        environments(out, report.environments());
        platform(out, report.platform());
        rewrites(out, report.rewrites());
        summary(out, report.summary());
    }

    static void tool(JsonOut out) {
        out.field("schema", Tool.SCHEMA)
                .object("tool")
                .field("name", Tool.NAME)
                .field("version", Tool.VERSION)
                .end();
    }

    static void errors(JsonOut out, Report report) {
        out.array("errors");
        for (Unverifiable error : report.errors()) {
            out.object()
                    .field("file", error.file())
                    .field("reason", error.reason())
                    .end();
        }
        out.endArray();
    }

    private static void bridge(JsonOut out, @Nullable BridgeUse bridge) {
        if (bridge == null) {
            out.nothing("bridge");
            return;
        }
        out.object("bridge").field("name", bridge.name()).array("passedOver");
        for (BridgeUse.PassedOver other : bridge.passedOver()) {
            out.object()
                    .field("name", other.name())
                    .field("reason", other.reason())
                    .end();
        }
        out.endArray().end();
    }

    private static void environments(JsonOut out, List<CheckedEnvironment> environments) {
        if (environments.isEmpty()) {
            out.nothing("environments");
            return;
        }
        out.array("environments");
        for (CheckedEnvironment environment : environments) {
            out.object();
            python(out, environment.python());
            out.field("sites", environment.sites()).end();
        }
        out.endArray();
    }

    private static void python(JsonOut out, @Nullable Python python) {
        if (python == null) {
            out.nothing("python");
            return;
        }
        out.object("python")
                .field("version", python.version())
                .field("executable", python.executable())
                .field("prefix", python.prefix())
                .field("basePrefix", python.basePrefix())
                .end();
    }

    private static void platform(JsonOut out, @Nullable Platform platform) {
        if (platform == null) {
            out.nothing("platform");
            return;
        }
        out.object("platform")
                .field("name", platform.name())
                .field("buildDir", platform.buildDir())
                .object("details");
        for (Map.Entry<String, String> detail : platform.details().entrySet()) {
            out.field(detail.getKey(), detail.getValue());
        }
        out.end().end();
    }

    private static void rewrites(JsonOut out, List<PathRewrite> rewrites) {
        out.array("rewrites");
        for (PathRewrite rewrite : rewrites) {
            out.object()
                    .field("from", rewrite.from())
                    .field("to", rewrite.to())
                    .field("platform", rewrite.platform())
                    .end();
        }
        out.endArray();
    }

    private static void summary(JsonOut out, Summary summary) {
        out.object("summary")
                .field("files", summary.files())
                .field("links", summary.links())
                .field("errors", summary.errors())
                .field("warnings", summary.warnings())
                .field("infos", summary.infos())
                .millis("millis", summary.millis())
                .end();
    }
}
