package io.github.pthfinder.advice;

import io.github.pthfinder.files.FileView;
import io.github.pthfinder.files.PosixPath;
import io.github.pthfinder.model.Distribution;
import io.github.pthfinder.model.Fix;
import io.github.pthfinder.model.Origin;
import io.github.pthfinder.verdict.Judged;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dead links of packages that the project does not ask for any more: perhaps nobody misses them. */
final class Dropped {
    private final FileView files;
    private final @Nullable String project;
    private @Nullable Requirements requirements;

    private Dropped(FileView files, @Nullable String project) {
        this.files = files;
        this.project = project;
    }

    /** Where a platform builds the environment for the project, or the environment lies in it; elsewhere nothing tells. */
    static Dropped in(Surroundings here, @Nullable PlatformProfile running) {
        boolean built = running != null && running.facts().kind() != Facts.Kind.LAYOUT;
        if (built) {
            return new Dropped(here.files(), running.runtimeRoot(here));
        }
        String prefix = here.prefix();
        boolean inside = prefix != null
                && here.workingDirectory().length() > 1
                && PosixPath.isWithin(prefix, here.workingDirectory());
        return new Dropped(here.files(), inside ? here.workingDirectory() : null);
    }

    /** Whether a link is of such a package. What this very build wrote, somebody asked for. */
    boolean is(Judged judged, Origins.@Nullable Trace trace) {
        Distribution distribution = judged.distribution();
        String target = judged.link().target();
        boolean current = trace != null && trace.origin().relation() == Origin.Relation.THIS_BUILD;
        if (project == null || distribution == null || target == null || current || Programs.is(judged)) {
            return false;
        }
        if (requirements == null) {
            requirements = Requirements.of(files, project);
        }
        BuildDirectory build = trace == null ? null : trace.builder().buildDirectory(PosixPath.normalize(target));
        String here = build == null
                ? target
                : project
                        + PosixPath.normalize(target)
                                .substring(build.directory().length());
        String name = distribution.name();
        return requirements.lack(name, here)
                && BuildHookScript.installing(files, project, name, PosixPath.name(target)) == null;
    }

    /** The first fix then. */
    static Fix fix(Trouble trouble, @Nullable PlatformProfile expert) {
        String why = trouble.what() + " may have been dropped on purpose: no requirement file asks for it any more. ";
        boolean purged = expert != null
                && expert.facts().kind() == Facts.Kind.DEPLOYED
                && expert.facts().fresh() != null;
        Fix fresh = purged ? expert.freshBuild(trouble) : null;
        if (fresh != null) {
            return new Fix(
                    why + "Uninstall it by a build without the cache, started from your own machine", fresh.command());
        }
        List<Fix> plain = trouble.plain();
        Fix removal = plain.size() > 1 ? plain.get(1) : null;
        return new Fix(why + "Uninstall it, or delete what is left of it", removal == null ? null : removal.command());
    }
}
