package io.github.pthfinder.health;

import io.github.pthfinder.model.Finding;
import io.github.pthfinder.model.Severity;
import io.github.pthfinder.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a re-check found different from the last result.
 *
 * @param before the last result
 * @param now the new one
 * @param died what is wrong now and was not before: findings of severity error or warning, the worst first
 * @param healed what was wrong in an earlier result and is not now; while something could not be verified, nothing counts as
 *     healed
 */
public record HealthChange(Health before, Health now, List<Finding> died, List<Finding> healed) {
    public HealthChange {
        died = List.copyOf(died);
        healed = List.copyOf(healed);
    }

    boolean isNothing() {
        return died.isEmpty() && healed.isEmpty();
    }

    /** What is wrong in a result, as far as changes tell of it. */
    static List<Finding> wrong(Health health) {
        List<Finding> wrong = new ArrayList<>();
        if (health.report() != null) {
            for (Finding finding : health.report().findings()) {
                if (finding.severity() != Severity.INFO && finding.verdict() != Verdict.UNVERIFIED) {
                    wrong.add(finding);
                }
            }
        }
        return wrong;
    }

    /** Those findings that are not among the others. */
    static List<Finding> without(List<Finding> findings, List<Finding> others) {
        List<Finding> left = new ArrayList<>();
        for (Finding finding : findings) {
            if (others.stream().noneMatch(other -> isSame(finding, other))) {
                left.add(finding);
            }
        }
        return left;
    }

    /** The same thing wrong in the same place; how it is worded, and what could mend it, may have changed meanwhile. */
    private static boolean isSame(Finding one, Finding other) {
        return one.verdict() == other.verdict()
                && one.place().equals(other.place())
                && one.imports().equals(other.imports())
                && Objects.equals(one.target(), other.target());
    }
}
