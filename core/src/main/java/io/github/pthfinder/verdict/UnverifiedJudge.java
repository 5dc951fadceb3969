package io.github.pthfinder.verdict;

import io.github.pthfinder.link.Serves;
import io.github.pthfinder.model.Severity;
import io.github.pthfinder.model.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The file that holds the link could not be read, so nothing can be said of it; or it is code of an unknown shape, some of
 * whose paths are gone while others are not.
 */
final class UnverifiedJudge implements Judge {
    @Override
    public @Nullable Ruling judge(Case link) {
        Serves serves = link.link().serves();
        if (serves instanceof Serves.Unreadable unreadable) {
            return Ruling.of(Verdict.UNVERIFIED, List.of(), "the file is " + unreadable.reason());
        }
        return serves instanceof Serves.Harvest harvest && !harvest.allGone() && link.targetMissing()
                ? new Ruling(
                        Verdict.UNVERIFIED,
                        Severity.INFO,
                        List.of(),
                        link.link().target() + " is gone, but it stands in a loader of unknown shape, whose other paths"
                                + " are there")
                : null;
    }
}
