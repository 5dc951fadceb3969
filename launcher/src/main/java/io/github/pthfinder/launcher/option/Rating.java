package io.github.pthfinder.launcher.option;

import io.github.pthfinder.model.Rule;
import io.github.pthfinder.model.Severity;
import java.util.Set;

/**
 * How much the findings of some rules matter.
 *
 * @param rules at least one
 * @param severity what they are to be
 */
public record Rating(Set<Rule> rules, Severity severity) {}
