package io.github.pthfinder.model;

/**
 * The figures of a check.
 *
 * @param files files read for links
 * @param links links found
 * @param errors findings of severity error
 * @param warnings findings of severity warning
 * @param infos findings of severity info
 * @param millis wall time of the check in milliseconds
 */
public record Summary(int files, int links, int errors, int warnings, int infos, double millis) {}
