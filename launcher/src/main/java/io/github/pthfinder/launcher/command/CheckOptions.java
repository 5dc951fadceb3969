package io.github.pthfinder.launcher.command;

import io.github.pthfinder.config.FailOn;
import io.github.pthfinder.config.Options;
import io.github.pthfinder.launcher.Run;
import io.github.pthfinder.launcher.option.OptionTable;
import io.github.pthfinder.launcher.option.Settings;
import java.time.Duration;
import java.util.Map;

/** The library's options that settings mean. */
public final class CheckOptions {
    private CheckOptions() {}

    static Options of(Run run) {
        return builder(run.settings(), run.environment()).build();
    }

    /** The same for a command that may run code of the environment where the user asks for it. */
    static Options verifying(Run run) {
        return verifying(run.settings(), run.environment()).build();
    }

    /** As {@link #verifying(Run)}, to be added to. */
    public static Options.Builder verifying(Settings settings, Map<String, String> environment) {
        return builder(settings, environment)
                .policy(wantsPolicy(settings) ? Policies.of(settings) : null)
                .verify(settings.isOn(OptionTable.VERIFY));
    }

    /**
     * As {@link #verifying(Run)} and {@link #of(Run)}, for commands that can look into another machine's file system as well.
     *
     * @throws io.github.pthfinder.launcher.option.UsageException where something of it would have to be executed
     */
    static Options.Builder anywhere(Settings settings, Options.Builder options) {
        String root = settings.get(OptionTable.ROOT);
        if (root != null && settings.isOn(OptionTable.VERIFY)) {
            throw settings.refusal(
                    OptionTable.VERIFY,
                    "nothing of another machine's file system is executed, so not together with root");
        }
        return options.root(root);
    }

    /** Asked first, because a plain check loads nothing of policies. */
    private static boolean wantsPolicy(Settings settings) {
        return settings.get(OptionTable.SELECT) != null
                || settings.get(OptionTable.IGNORE) != null
                || settings.get(OptionTable.BASELINE) != null
                || settings.isOn(OptionTable.STRICT)
                || !settings.all(OptionTable.SEVERITY).isEmpty();
    }

    static Options.Builder builder(Settings settings, Map<String, String> environment) {
        Options.Builder options = Options.builder()
                .environment(environment)
                .sites(settings.all(OptionTable.SITE))
                .prefix(settings.get(OptionTable.PREFIX))
                .python(settings.get(OptionTable.PYTHON))
                .maps(settings.all(OptionTable.MAP))
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
