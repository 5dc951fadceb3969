package io.github.pthfinder.verdict;

import io.github.pthfinder.model.Verdict;
import org.jspecify.annotations.Nullable;

/** The link is dead, and every name that breaks still imports, as an empty namespace package (PEP 420). */
final class GhostJudge implements Judge {
    @Override
    public @Nullable Ruling judge(Case link) {
        return link.namesKnown() && link.brokenOnesImportEmpty() ? Ruling.of(Verdict.GHOST, link.broken(), null) : null;
    }
}
