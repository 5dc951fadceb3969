package io.github.pthfinder.verdict;

import io.github.pthfinder.files.FileView;
import io.github.pthfinder.link.Serves;
import io.github.pthfinder.model.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The target is there, what it promises is not. Only where the names are known: a guess accuses nobody. */
final class HollowJudge implements Judge {
    @Override
    public @Nullable Ruling judge(Case link) {
        if (!link.namesKnown()) {
            return Ruling.of(Verdict.LIVE, link.names(), null);
        }
        return Ruling.of(Verdict.HOLLOW, link.broken(), missing(link));
    }

    private static String missing(Case link) {
        List<String> broken = link.broken();
        if (link.link().serves() instanceof Serves.Module && link.targetKind() == FileView.Kind.DIRECTORY) {
            return "it has no __init__.py";
        }
        return "it holds no package or module named " + String.join(", ", broken);
    }
}
