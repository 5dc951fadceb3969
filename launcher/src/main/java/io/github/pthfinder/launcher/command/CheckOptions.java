package io.github.pthfinder.launcher.command;

import io.github.pthfinder.config.FailOn;
import io.github.pthfinder.config.Options;
import io.github.pthfinder.launcher.Run;
import io.github.pthfinder.launcher.option.OptionTable;
import io.github.pthfinder.launcher.option.Settings;
import java.time.Duration;

/** The library's options that settings mean. */
final class CheckOptions {
    private CheckOptions() {}

    static Options of(Run run) {
        return builder(run).build();
    }

    /** The same for a command that may run code of the environment where the user asks for it. */
    static Options verifying(Run run) {
        return builder(run).verify(run.settings().isOn(OptionTable.VERIFY)).build();
    }

    private static Options.Builder builder(Run run) {
        Settings settings = run.settings();
        Options.Builder options = Options.builder()
                .environment(run.environment())
                .sites(settings.all(OptionTable.SITE))
                .prefix(settings.get(OptionTable.PREFIX))
                .python(settings.get(OptionTable.PYTHON))
                .pythonVersion(settings.get(OptionTable.PYTHON_VERSION))
                .expectRoots(settings.all(OptionTable.EXPECT_ROOT));
        String bridge = settings.get(OptionTable.BRIDGE);
        if (bridge != null) {
            options.bridge(bridge);
        }
        Duration deadline = settings.get(OptionTable.DEADLINE);
        if (deadline != null) {
            options.deadline(deadline);
        }
        FailOn failOn = settings.get(OptionTable.FAIL_ON);
        if (failOn != null) {
            options.failOn(failOn);
        }
        String platform = settings.get(OptionTable.PLATFORM);
        if (platform != null) {
            options.platform(platform);
        }
        return options;
    }
}
