package io.github.pthfinder.launcher.option;

import io.github.pthfinder.config.PathMap;

/** {@code OLD=NEW}, two absolute paths. */
final class PathMapValue implements ValueType<PathMap> {
    @Override
    public PathMap parse(String text) {
        try {
            return PathMap.parse(text);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        }
    }
}
