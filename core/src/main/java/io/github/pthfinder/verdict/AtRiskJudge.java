package io.github.pthfinder.verdict;

import io.github.pthfinder.model.Verdict;
import org.jspecify.annotations.Nullable;

/** The target is alive, but what the platform hands to the next build will not lead there. */
final class AtRiskJudge implements Judge {
    @Override
    public @Nullable Ruling judge(Case link) {
        String risk = link.risk();
        return risk == null ? null : Ruling.of(Verdict.AT_RISK, link.names(), risk);
    }
}
