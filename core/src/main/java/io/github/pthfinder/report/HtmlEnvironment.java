package io.github.pthfinder.report;

import io.github.pthfinder.model.BridgeUse;
import io.github.pthfinder.model.CheckedEnvironment;
import io.github.pthfinder.model.PathRewrite;
import io.github.pthfinder.model.Platform;
import io.github.pthfinder.model.Python;
import io.github.pthfinder.model.Report;

/** Which environment was checked, and who answered for its interpreter. */
final class HtmlEnvironment {
    private HtmlEnvironment() {}

    static void write(HtmlOut out, Report report) {
        HtmlFacts facts = HtmlFacts.open(out);
        Python python = report.python();
        if (python != null) {
            facts.text("Python", python.version())
                    .code("Interpreter", python.executable())
                    .code("Prefix", python.prefix());
            if (python.basePrefix() != null && !python.basePrefix().equals(python.prefix())) {
                facts.code("Base prefix", python.basePrefix());
            }
        }
        facts.codes("Sites", report.sites());
        facts.code("Inside", report.root());
        for (CheckedEnvironment environment : report.environments()) {
            facts.codes(EnvironmentNames.name(environment), environment.sites());
        }
        BridgeUse bridge = report.bridge();
        if (bridge != null) {
            facts.text("Asked through", bridge.name());
            for (BridgeUse.PassedOver other : bridge.passedOver()) {
                facts.text("Passed over", other.name() + ": " + other.reason());
            }
        }
        Platform platform = report.platform();
        if (platform != null) {
            facts.text("Platform", platform.name()).code("Built in", platform.buildDir());
        }
        for (PathRewrite rewrite : report.rewrites()) {
            facts.code("Read as rewritten", rewrite.from() + " -> " + rewrite.to());
        }
        facts.close();
    }
}
