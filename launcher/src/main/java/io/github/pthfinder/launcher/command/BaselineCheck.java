package io.github.pthfinder.launcher.command;

import io.github.pthfinder.Inventory;
import io.github.pthfinder.config.Options;
import io.github.pthfinder.config.Policy;
import io.github.pthfinder.launcher.Delivery;
import io.github.pthfinder.launcher.Run;
import io.github.pthfinder.policy.Baseline;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Writes what a check finds as a baseline, then checks again with it; so the result is that of the next run. */
final class BaselineCheck {
    private BaselineCheck() {}

    /** The second check; null where the file could not be written, which has been said then. */
    static @Nullable Inventory writing(Run run, String file) {
        Options.Builder options =
                CheckOptions.anywhere(run.settings(), CheckOptions.verifying(run.settings(), run.environment()));
        // What an earlier baseline knows is found anew, so that the file holds all of it.
        Policy policy = Policies.withoutBaseline(run.settings());
        Inventory found = Looking.of(run, options.policy(policy).build());
        String text = Baseline.write(found.report());
        if (!Delivery.write("the baseline", text.getBytes(StandardCharsets.UTF_8), file, run.console())) {
            return null;
        }
        return Looking.of(run, options.policy(policy.known(Baseline.read(text))).build());
    }
}
