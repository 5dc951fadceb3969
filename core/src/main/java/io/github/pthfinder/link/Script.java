package io.github.pthfinder.link;

/**
 * A script in the {@code bin} of an environment.
 *
 * @param file absolute path
 * @param lines its first lines, without their ends
 */
record Script(String file, java.util.List<String> lines) {}
