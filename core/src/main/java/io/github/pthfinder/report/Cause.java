package io.github.pthfinder.report;

import io.github.pthfinder.advice.Platforms;
import io.github.pthfinder.model.Finding;
import io.github.pthfinder.model.Origin;
import org.jspecify.annotations.Nullable;

/** How a path came to be dead, as far as it can be told. */
final class Cause {
    private Cause() {}

    static @Nullable String of(Finding finding) {
        Origin origin = finding.origin();
        if (origin != null) {
            return of(origin);
        }
        String missing = finding.firstMissing();
        return missing == null || missing.equals(finding.target())
                ? null
                : Printable.of(missing) + " is gone, and everything below it";
    }

    private static String of(Origin origin) {
        String build = Platforms.title(origin.platform()) + " build"
                + (origin.buildId() == null ? "" : " (" + origin.buildId() + ")");
        String reason = origin.reason();
        return Printable.of(
                switch (origin.relation()) {
                    case EARLIER_BUILD -> "an earlier " + build + " wrote this path; that build's directory is gone";
                    case THIS_BUILD ->
                        "this " + build + " wrote this path, and "
                                + (reason == null ? "the platform's rewrite at boot missed it" : reason);
                    case OTHER_MACHINE -> "a " + build + " on another machine wrote this path";
                    case UNKNOWN ->
                        "a " + build + " wrote this path; " + (reason == null ? "its directory is gone" : reason);
                });
    }
}
