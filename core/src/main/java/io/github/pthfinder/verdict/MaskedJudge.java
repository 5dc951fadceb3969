package io.github.pthfinder.verdict;

import io.github.pthfinder.link.ModuleFinder.Found;
import io.github.pthfinder.model.Verdict;
import org.jspecify.annotations.Nullable;

/** The link is dead, but each name that it serves is known and leads to code elsewhere. */
final class MaskedJudge implements Judge {
    @Override
    public @Nullable Ruling judge(Case link) {
        if (!link.namesKnown() || link.names().isEmpty() || !link.broken().isEmpty()) {
            return null;
        }
        Found first = link.found().get(0);
        return Ruling.of(
                Verdict.MASKED, link.names(), link.names().get(0) + " is imported from " + first.file() + " instead");
    }
}
