package io.github.pthfinder.advice;

import org.jspecify.annotations.Nullable;

/**
 * A build directory that a path lies in.
 *
 * @param directory its absolute path
 * @param id what tells the build from others, null where the directory is always the same
 * @param ground the directory that stands on every machine of the platform's kind while it builds
 * @param pattern the pattern by which it was recognised
 */
record BuildDirectory(String directory, @Nullable String id, String ground, BuildDirectoryPattern pattern) {}
