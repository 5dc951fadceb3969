package io.github.pthfinder.verdict;

import io.github.pthfinder.link.Serves;
import io.github.pthfinder.model.Verdict;
import org.jspecify.annotations.Nullable;

/** Importing starts a build tool, and only its build directory or program is gone. */
final class RebuildJudge implements Judge {
    @Override
    public @Nullable Ruling judge(Case link) {
        return link.link().serves() instanceof Serves.Build build && build.problem() != null && build.alone()
                ? Ruling.of(Verdict.REBUILD, link.broken(), build.problem())
                : null;
    }
}
