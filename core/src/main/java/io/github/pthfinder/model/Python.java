package io.github.pthfinder.model;

import org.jspecify.annotations.Nullable;

/**
 * The interpreter that was checked.
 *
 * @param version {@code X.Y.Z}, or {@code X.Y} where the patch level is unknown; null where nothing tells it
 * @param executable absolute path of the interpreter, null where only directories were checked
 * @param prefix {@code sys.prefix}, null where unknown
 * @param basePrefix {@code sys.base_prefix}, null where unknown
 */
public record Python(
        @Nullable String version,
        @Nullable String executable,
        @Nullable String prefix,
        @Nullable String basePrefix) {}
