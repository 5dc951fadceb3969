package io.github.pthfinder.verdict;

import io.github.pthfinder.model.Verdict;
import org.jspecify.annotations.Nullable;

/** The target is gone. */
final class DanglingJudge implements Judge {
    @Override
    public @Nullable Ruling judge(Case link) {
        return link.targetMissing() ? Ruling.of(Verdict.DANGLING, link.broken(), null) : null;
    }
}
