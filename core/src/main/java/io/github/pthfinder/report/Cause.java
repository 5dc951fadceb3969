package io.github.pthfinder.report;

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
        String platform = capital(origin.platform());
        String build = platform + " build" + (origin.buildId() == null ? "" : " (" + origin.buildId() + ")");
        return Printable.of(
                switch (origin.relation()) {
                    case EARLIER_BUILD -> "an earlier " + build + " wrote this path; that build's directory is gone";
                    case THIS_BUILD ->
                        "this " + build + " wrote this path, and the platform's rewrite at boot missed it";
                    case OTHER_MACHINE -> "a " + build + " on another machine wrote this path";
                    case UNKNOWN -> "a " + build + " wrote this path; its directory is gone";
                });
    }

    private static String capital(String name) {
        return name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
