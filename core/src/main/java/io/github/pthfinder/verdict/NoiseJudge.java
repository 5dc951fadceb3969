package io.github.pthfinder.verdict;

import io.github.pthfinder.files.PosixPath;
import io.github.pthfinder.link.Link;
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
            return lookUp(link);
        }
        String missing = hook.problem() == null
                ? "the module " + String.join(", ", hook.modules()) + " that it loads is missing"
                : hook.problem();
        List<String> broken = new ArrayList<>(link.broken());
        broken.removeAll(hook.modules());
        boolean matters = (link.namesKnown() || isLoader(hook) || isEditable(link.link())) && !broken.isEmpty();
        return matters
                ? new Ruling(Verdict.NOISE, Severity.ERROR, broken, missing)
                : Ruling.of(Verdict.NOISE, List.of(), missing);
    }

    /** A line that asks for a namespace package in a directory fails where it is not there; nothing else may break. */
    private static @Nullable Ruling lookUp(Case link) {
        boolean fails = !link.alive() && link.targetMissing() && DanglingJudge.looksUp(link);
        return fails && link.namesKnown() && link.broken().isEmpty()
                ? Ruling.of(
                        Verdict.NOISE,
                        List.of(),
                        "it looks for a package in " + link.link().target() + ", which does not exist")
                : null;
    }

    /** Whether a line that fails as such stands in the file of an editable install. */
    private static boolean isEditable(Link link) {
        String file = PosixPath.name(link.place().file());
        boolean editable =
                file.startsWith("__editable__") || file.startsWith("_editable_") || file.contains("-editable");
        return editable && link.serves() instanceof Serves.Hook hook && hook.problem() != null;
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
