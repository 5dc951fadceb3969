package io.github.pthfinder.model;

import org.jspecify.annotations.Nullable;

/**
 * A replacement of paths that the check took for done, although the files do not hold it.
 *
 * @param from what stands in the files, for example {@code /tmp/build_9f8e7d6c}
 * @param to what was read instead, for example {@code /app}
 * @param platform the platform by whose rule it was done, null where each path was replaced, wherever it stands
 */
public record PathRewrite(String from, String to, @Nullable String platform) {}
