package io.github.pthfinder.health;

import io.github.pthfinder.model.Mechanism;
import io.github.pthfinder.model.Verdict;
import io.github.pthfinder.verdict.Judged;
import java.util.ArrayList;
import java.util.List;

/**
 * How many links have this verdict and are held by this mechanism.
 *
 * @param verdict what the interpreter will do with them
 * @param mechanism what holds their paths
 * @param count at least 1
 */
public record LinkCount(Verdict verdict, Mechanism mechanism, int count) {
    /** The links counted, in the order of the enums. */
    static List<LinkCount> of(List<Judged> links) {
        int[][] counts = new int[Verdict.values().length][Mechanism.values().length];
        for (Judged judged : links) {
            counts[judged.verdict().ordinal()][judged.link().mechanism().ordinal()]++;
        }
        List<LinkCount> found = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            for (Mechanism mechanism : Mechanism.values()) {
                int count = counts[verdict.ordinal()][mechanism.ordinal()];
                if (count > 0) {
                    found.add(new LinkCount(verdict, mechanism, count));
                }
            }
        }
        return List.copyOf(found);
    }
}
