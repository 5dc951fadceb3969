package io.github.pthfinder.advice;

import io.github.pthfinder.model.Distribution;
import io.github.pthfinder.model.Fix;
import io.github.pthfinder.model.Origin;
import io.github.pthfinder.model.Platform;
import io.github.pthfinder.verdict.Judged;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dead link on a platform: all that its fixes depend on.
 *
 * @param judged the link
 * @param origin who wrote the path, null where it is of no platform's builds
 * @param miss why the platform's rewrite missed it, null where this build did not write it
 * @param platform what the platform said of itself, null where it is not here
 * @param installer what installs the packages of the project, null where nothing tells
 * @param plain what would mend it on a machine that keeps what is changed on it
 */
record Trouble(
        Judged judged,
        @Nullable Origin origin,
        @Nullable MissedRewrite miss,
        @Nullable Platform platform,
        @Nullable Installer installer,
        List<Fix> plain) {
    Trouble {
        plain = List.copyOf(plain);
    }

    /** What is to be installed again, in words. */
    String what() {
        Distribution distribution = judged.distribution();
        return distribution == null ? "the package" : distribution.name();
    }
}
