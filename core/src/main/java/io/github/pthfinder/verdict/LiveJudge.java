package io.github.pthfinder.verdict;

import io.github.pthfinder.model.Verdict;
import org.jspecify.annotations.Nullable;

/** The target provides what the link promises. */
final class LiveJudge implements Judge {
    @Override
    public @Nullable Ruling judge(Case link) {
        return link.alive() ? Ruling.of(Verdict.LIVE, link.names(), null) : null;
    }
}
