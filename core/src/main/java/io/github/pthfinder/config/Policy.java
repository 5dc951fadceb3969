package io.github.pthfinder.config;

import io.github.pthfinder.model.Rule;
import io.github.pthfinder.model.Severity;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What the user wants of findings: which count, how much, and which are known already. What does not count is not forgotten: it
 * is in {@link io.github.pthfinder.model.Report#suppressed()}.
 *
 * @param select the rules whose findings count; empty: all
 * @param ignore the rules whose findings do not count, whatever is selected
 * @param severities how much the findings of a rule matter, instead of what they matter by themselves
 * @param known the fingerprints of findings that do not count any more: what each line of a baseline file begins with
 */
public record Policy(Set<Rule> select, Set<Rule> ignore, Map<Rule, Severity> severities, Set<String> known) {
    /** Every finding counts, as much as it does by itself. */
    public static final Policy NONE = new Policy(Set.of(), Set.of(), Map.of(), Set.of());

    public Policy {
        select = Set.copyOf(select);
        ignore = Set.copyOf(ignore);
        severities = Map.copyOf(severities);
        known = Set.copyOf(known);
    }

    /** This, with only the findings of these rules; empty: of all. */
    public Policy select(Set<Rule> rules) {
        return new Policy(rules, ignore, severities, known);
    }

    /** This, without the findings of these rules. */
    public Policy ignore(Set<Rule> rules) {
        return new Policy(select, rules, severities, known);
    }

    /** This, with another severity for the findings of a rule. */
    public Policy severity(Rule rule, Severity severity) {
        Map<Rule, Severity> more = new HashMap<>(severities);
        more.put(rule, severity);
        return new Policy(select, ignore, more, known);
    }

    /** This, without the findings that have these fingerprints. */
    public Policy known(Set<String> fingerprints) {
        return new Policy(select, ignore, severities, fingerprints);
    }
}
