package io.github.pthfinder.launcher.option;

import io.github.pthfinder.config.FailOn;

/** A level from which on a check fails. */
final class FailOnValue implements ValueType<FailOn> {
    @Override
    public FailOn parse(String text) {
        for (FailOn level : FailOn.values()) {
            if (level.word().equals(text)) {
                return level;
            }
        }
        throw new UsageException("'" + text + "' is not one of error, warning, never");
    }
}
