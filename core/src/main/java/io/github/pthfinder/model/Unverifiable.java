package io.github.pthfinder.model;

import org.jspecify.annotations.Nullable;

/**
 * Something that could not be verified.
 *
 * @param file the file or directory, null where the environment as a whole is meant
 * @param reason why, in words for a person
 */
public record Unverifiable(@Nullable String file, String reason) {}
