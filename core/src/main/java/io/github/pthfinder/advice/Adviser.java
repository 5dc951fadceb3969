package io.github.pthfinder.advice;

import io.github.pthfinder.files.PosixPath;
import io.github.pthfinder.link.ModuleFinder;
import io.github.pthfinder.model.Finding;
import io.github.pthfinder.model.Fix;
import io.github.pthfinder.model.Origin;
import io.github.pthfinder.model.Platform;
import io.github.pthfinder.model.Rule;
import io.github.pthfinder.model.Severity;
import io.github.pthfinder.site.PyVersion;
import io.github.pthfinder.verdict.Judged;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns judgements into findings: who wrote the path, what breaks, what mends it. */
public final class Adviser {
    private final Surroundings here;
    private final @Nullable Platform platform;
    private final Candidates candidates;
    private final Fixes fixes;
    private final boolean patterns;
    private final @Nullable PlatformProfile running;

    /**
     * An adviser for an environment.
     *
     * @param asked the platform as {@link Platforms#recognise} takes it
     * @param platform what that gave
     */
    public Adviser(Surroundings here, PyVersion version, String asked, @Nullable Platform platform) {
        this.here = here;
        this.platform = platform;
        this.patterns = !asked.equals("none");
        this.running = Platforms.profile(asked, here);
        this.fixes = new Fixes(here.files(), here.executable());
        this.candidates = new Candidates(here.files(), new ModuleFinder(here.files(), version), roots());
    }

    private List<String> roots() {
        List<String> roots = new ArrayList<>();
        if (running != null) {
            roots.add(running.runtimeRoot(here));
        }
        roots.addAll(here.expectRoots());
        roots.add(here.workingDirectory());
        return roots;
    }

    /** The findings, in the order of the judgements; a judgement without severity gives none. */
    public List<Finding> findings(List<Judged> judgements) {
        List<Finding> findings = new ArrayList<>();
        for (Judged judged : judgements) {
            Severity severity = judged.severity();
            if (severity != null) {
                findings.add(finding(judged, severity));
            }
        }
        return findings;
    }

    private Finding finding(Judged judged, Severity severity) {
        String target = judged.link().target();
        PlatformProfile builder = target == null ? null : builder(target);
        Origin origin = builder == null || target == null ? null : origin(builder, target);
        String candidate = judged.firstMissing() == null ? null : candidates.find(judged);
        PlatformProfile expert = builder != null ? builder : running;
        List<Fix> mend = expert != null && target != null && severity == Severity.ERROR
                ? expert.fixes(judged, origin, platform)
                : fixes.of(judged, candidate);
        return new Finding(
                Rule.of(judged.verdict()),
                severity,
                judged.link().mechanism(),
                judged.link().place(),
                judged.link().entry(),
                target,
                judged.firstMissing(),
                judged.distribution(),
                judged.imports(),
                judged.importsKnown(),
                origin,
                candidate,
                Wording.message(judged, origin),
                mend);
    }

    private @Nullable PlatformProfile builder(String target) {
        for (PlatformProfile profile : Platforms.ALL) {
            if (patterns && profile.buildDirectory(PosixPath.normalize(target)) != null) {
                return profile;
            }
        }
        return null;
    }

    private @Nullable Origin origin(PlatformProfile builder, String target) {
        String directory = builder.buildDirectory(PosixPath.normalize(target));
        boolean current = platform != null && platform.name().equals(builder.name());
        return directory == null ? null : builder.origin(directory, current ? platform : null);
    }
}
