package io.github.pthfinder.verdict;

import io.github.pthfinder.link.Serves;
import io.github.pthfinder.model.Mechanism;
import io.github.pthfinder.model.Verdict;
import org.jspecify.annotations.Nullable;

/** The target is gone. */
final class DanglingJudge implements Judge {
    @Override
    public @Nullable Ruling judge(Case link) {
        String more = looksUp(link) ? "every start of Python prints a traceback" : null;
        return link.targetMissing() ? Ruling.of(Verdict.DANGLING, link.broken(), more) : null;
    }

    /** Whether an import line looks a namespace package up in the target, which raises where it is gone. */
    static boolean looksUp(Case link) {
        return link.link().mechanism() == Mechanism.PTH_IMPORT
                && link.link().serves() instanceof Serves.Module module
                && module.form() == Serves.Form.PORTION;
    }
}
