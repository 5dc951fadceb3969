package io.github.pthfinder.advice;

import io.github.pthfinder.model.Distribution;
import io.github.pthfinder.model.Fix;
import io.github.pthfinder.verdict.Judged;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What mends a finding where no platform has better advice. */
final class Fixes {
    private final String pip;

    /** Fixes for an environment; {@code executable} is its interpreter, null where unknown. */
    Fixes(@Nullable String executable) {
        this.pip = (executable == null ? "python" : Shell.quote(executable)) + " -m pip ";
    }

    List<Fix> of(Judged judged, @Nullable String candidate) {
        Distribution distribution = judged.distribution();
        String name = distribution == null ? null : Shell.quote(distribution.name());
        return switch (judged.verdict()) {
            case DANGLING, HOLLOW, GHOST, REBUILD -> dead(judged, name, candidate);
            case MASKED, STALE_METADATA, FOREIGN, AT_RISK -> harmless(name);
            case NOISE -> noise(judged, name);
            case FATAL, UNVERIFIED, LIVE -> List.of();
        };
    }

    private List<Fix> dead(Judged judged, @Nullable String name, @Nullable String candidate) {
        if (name == null) {
            return List.of(new Fix("Correct the line, or delete it if nothing needs it any more", null));
        }
        String where = candidate == null ? "<directory of the project>" : Shell.quote(candidate);
        Fix again = candidate == null
                ? new Fix(
                        "Put the project back at " + judged.link().target()
                                + ", or install it again from where it is now",
                        pip + "install --no-deps --force-reinstall " + where)
                : new Fix(
                        "The code is at " + candidate + " now: install the project that holds it again, without -e",
                        pip + "install --no-deps --force-reinstall <the project that holds " + where + ">");
        return List.of(again, new Fix("Or remove it, if nothing needs it any more", pip + "uninstall -y " + name));
    }

    private List<Fix> harmless(@Nullable String name) {
        return name == null
                ? List.of(new Fix("Nothing breaks now; correct or delete the entry when convenient", null))
                : List.of(new Fix(
                        "Nothing breaks now; install " + name + " again to clear it",
                        pip + "install --no-deps --force-reinstall <directory of the project>"));
    }

    private List<Fix> noise(Judged judged, @Nullable String name) {
        return name == null
                ? List.of(new Fix("Delete the line, or install what provides the module", null))
                : List.of(new Fix(
                        "Install " + name + " again, or delete "
                                + judged.link().place().file(),
                        pip + "install --no-deps --force-reinstall " + name));
    }
}
