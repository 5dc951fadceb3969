package io.github.pthfinder.model;

import java.util.List;

/**
 * Which bridge answered for the interpreter.
 *
 * @param name {@code jep}, {@code subprocess} or {@code files}
 * @param passedOver the bridges tried before it, in order
 */
public record BridgeUse(String name, List<PassedOver> passedOver) {
    public BridgeUse {
        passedOver = List.copyOf(passedOver);
    }

    /**
     * A bridge that could not answer.
     *
     * @param name the bridge
     * @param reason why, in words for a person
     */
    public record PassedOver(String name, String reason) {}
}
