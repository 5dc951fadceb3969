package io.github.pthfinder.launcher.command;

import io.github.pthfinder.Inventory;
import io.github.pthfinder.Pthfinder;
import io.github.pthfinder.config.Options;
import io.github.pthfinder.launcher.ReadingBar;
import io.github.pthfinder.launcher.Run;
import io.github.pthfinder.launcher.Terminal;

/** Looks at an environment; on a terminal a bar tells how far the reading of an archive or image has come. */
final class Looking {
    private Looking() {}

    static Inventory of(Run run, Options options) {
        if (options.root() == null || !Terminal.showsProgress(run.settings())) {
            return Pthfinder.with(options).inventory();
        }
        try (ReadingBar bar = new ReadingBar(run.console())) {
            return Pthfinder.with(options).inventory(bar);
        }
    }
}
