package io.github.pthfinder.model;

import org.jspecify.annotations.Nullable;

/**
 * How one bridge stands to an environment.
 *
 * @param name {@code jep}, {@code subprocess} or {@code files}
 * @param usable whether it can answer
 * @param chosen whether a check with the same options would take its answer
 * @param millis how long its answer or refusal took, in milliseconds of wall time; null where there is no
 *     environment to ask about
 * @param reason why it cannot answer, in words for a person; null where it can
 * @param fix what to do or to type so that it can, one line; null where it can already, or nothing helps
 */
public record BridgeState(
        String name,
        boolean usable,
        boolean chosen,
        @Nullable Double millis,
        @Nullable String reason,
        @Nullable String fix) {}
