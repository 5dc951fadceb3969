package io.github.pthfinder.repair;

import io.github.pthfinder.model.Change;
import io.github.pthfinder.model.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What shall be changed, and what is left as it is.
 *
 * @param changes in the order in which they are made
 * @param refusals in the order in which the links were found
 */
public record Plan(List<Change> changes, List<Refusal> refusals) {
    public Plan {
        changes = List.copyOf(changes);
        refusals = List.copyOf(refusals);
    }

    /** This without the changes of these files, each of which is refused for that reason. */
    public Plan without(Set<String> files, String reason, String instead) {
        List<Change> kept = new ArrayList<>();
        List<Refusal> refused = new ArrayList<>(refusals);
        for (Change change : changes) {
            if (files.contains(change.file())) {
                refused.add(new Refusal(change.file(), reason, instead));
            } else {
                kept.add(change);
            }
        }
        return new Plan(kept, refused);
    }

    /** This with more changes behind its own. */
    public Plan with(List<Change> more) {
        List<Change> all = new ArrayList<>(changes);
        all.addAll(more);
        return new Plan(all, refusals);
    }
}
