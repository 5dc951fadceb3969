package io.github.pthfinder.policy;

import io.github.pthfinder.config.Policy;
import io.github.pthfinder.model.Finding;
import io.github.pthfinder.model.Rule;
import io.github.pthfinder.model.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * Findings parted by a policy.
 *
 * @param kept those that count, with the severity that the policy gives them
 * @param suppressed those that do not
 */
public record Sieve(List<Finding> kept, List<Finding> suppressed) {
    public Sieve {
        kept = List.copyOf(kept);
        suppressed = List.copyOf(suppressed);
    }

    /** Parts findings, which stay in their order. */
    public static Sieve of(List<Finding> findings, Policy policy, Fingerprint fingerprint) {
        List<Finding> kept = new ArrayList<>();
        List<Finding> suppressed = new ArrayList<>();
        for (Finding finding : findings) {
            Severity severity = policy.severities().get(finding.rule());
            Finding rated = severity == null ? finding : rated(finding, severity);
            boolean counts = counts(policy, finding.rule())
                    && (policy.known().isEmpty() || !policy.known().contains(fingerprint.of(finding)));
            (counts ? kept : suppressed).add(rated);
        }
        return new Sieve(kept, suppressed);
    }

    private static boolean counts(Policy policy, Rule rule) {
        return (policy.select().isEmpty() || policy.select().contains(rule))
                && !policy.ignore().contains(rule);
    }

    private static Finding rated(Finding finding, Severity severity) {
        return new Finding(
                finding.rule(),
                severity,
                finding.mechanism(),
                finding.place(),
                finding.entry(),
                finding.target(),
                finding.firstMissing(),
                finding.distribution(),
                finding.imports(),
                finding.importsKnown(),
                finding.origin(),
                finding.candidate(),
                finding.message(),
                finding.fixes());
    }
}
