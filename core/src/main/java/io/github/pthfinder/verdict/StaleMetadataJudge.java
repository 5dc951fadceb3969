package io.github.pthfinder.verdict;

import io.github.pthfinder.link.Serves;
import io.github.pthfinder.model.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record of a place that is gone. Beside a dead link it is evidence, no finding of its own; where its distribution is
 * known not to import, no other link is left to blame and the record is judged as the link.
 */
final class StaleMetadataJudge implements Judge {
    @Override
    public @Nullable Ruling judge(Case link) {
        if (!(link.link().serves() instanceof Serves.Metadata) || !link.targetMissing()) {
            return null;
        }
        if (link.siblingFindings()) {
            return new Ruling(Verdict.STALE_METADATA, null, List.of(), null);
        }
        boolean broken = link.namesKnown() && !link.broken().isEmpty();
        return broken ? null : Ruling.of(Verdict.STALE_METADATA, List.of(), null);
    }
}
