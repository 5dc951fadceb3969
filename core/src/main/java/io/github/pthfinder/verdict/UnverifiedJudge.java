package io.github.pthfinder.verdict;

import io.github.pthfinder.link.Serves;
import io.github.pthfinder.model.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The file that holds the link could not be read, so nothing can be said of it. */
final class UnverifiedJudge implements Judge {
    @Override
    public @Nullable Ruling judge(Case link) {
        return link.link().serves() instanceof Serves.Unreadable unreadable
                ? Ruling.of(Verdict.UNVERIFIED, List.of(), "the file is " + unreadable.reason())
                : null;
    }
}
