package io.github.pthfinder.verdict;

import io.github.pthfinder.link.Serves;
import io.github.pthfinder.model.Severity;
import io.github.pthfinder.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An import line whose module is missing: {@code site.addpackage} prints the traceback and goes on. An error where the
 * hook is what makes its distribution importable.
 */
final class NoiseJudge implements Judge {
    @Override
    public @Nullable Ruling judge(Case link) {
        if (!(link.link().serves() instanceof Serves.Hook hook)) {
            return null;
        }
        String missing = "the module " + String.join(", ", hook.modules()) + " that it loads is missing";
        List<String> broken = new ArrayList<>(link.broken());
        broken.removeAll(hook.modules());
        boolean matters = (link.namesKnown() || isLoader(hook)) && !broken.isEmpty();
        return matters
                ? new Ruling(Verdict.NOISE, Severity.ERROR, broken, missing)
                : Ruling.of(Verdict.NOISE, List.of(), missing);
    }

    /** Whether the hook is by its name the loader of an editable install: without it nothing of the distribution imports. */
    private static boolean isLoader(Serves.Hook hook) {
        for (String module : hook.modules()) {
            if (module.startsWith("__editable__")
                    || module.startsWith("_editable_")
                    || module.startsWith("__editables_")
                    || module.endsWith("_editable")
                    || module.endsWith("_editable_loader")) {
                return true;
            }
        }
        return false;
    }
}
