package io.github.pthfinder.report;

import org.jspecify.annotations.Nullable;

/**
 * Whether a bridge can answer here: what {@code bridges} prints.
 *
 * @param name the bridge
 * @param reason why it cannot answer, null where it can
 * @param chosen whether it is the one that {@code auto} takes
 */
public record BridgeState(String name, @Nullable String reason, boolean chosen) {}
