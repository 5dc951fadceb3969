package io.github.pthfinder.config;

import io.github.pthfinder.files.FileView;
import org.jspecify.annotations.Nullable;

/**
 * Which environment is meant, the first that is asked for or found.
 *
 * @param target the environment, null where there is none
 * @param path what was asked for and is not there, null where nothing was asked for or a target was found
 * @param problem why there is no target, one sentence; null where there is one
 */
public record TargetChoice(
        @Nullable Target target,
        @Nullable String path,
        @Nullable String problem) {
    /** Chooses. */
    public static TargetChoice of(Options options, FileView files) {
        String prefix = options.prefix();
        return prefix == null
                ? new TargetChoice(null, null, "no Python environment was found")
                : new TargetChoice(new Target.Prefix(prefix), null, null);
    }
}
