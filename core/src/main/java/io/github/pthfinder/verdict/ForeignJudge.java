package io.github.pthfinder.verdict;

import io.github.pthfinder.model.Verdict;
import org.jspecify.annotations.Nullable;

/** The target is alive, in a place where nobody expects it or where it will not stay. */
final class ForeignJudge implements Judge {
    @Override
    public @Nullable Ruling judge(Case link) {
        String objection = link.objection();
        return objection == null ? null : Ruling.of(Verdict.FOREIGN, link.names(), objection);
    }
}
