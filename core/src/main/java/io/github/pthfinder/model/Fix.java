package io.github.pthfinder.model;

import org.jspecify.annotations.Nullable;

/**
 * One way to mend a finding.
 *
 * @param text one sentence for a person
 * @param command what to type, null where no command does it
 */
public record Fix(String text, @Nullable String command) {}
