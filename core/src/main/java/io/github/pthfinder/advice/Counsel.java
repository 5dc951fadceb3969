package io.github.pthfinder.advice;

import io.github.pthfinder.link.ModuleFinder;
import io.github.pthfinder.model.Finding;
import io.github.pthfinder.model.Fix;
import io.github.pthfinder.model.Origin;
import io.github.pthfinder.model.Platform;
import io.github.pthfinder.model.Rule;
import io.github.pthfinder.model.Severity;
import io.github.pthfinder.site.Distributions;
import io.github.pthfinder.site.PyVersion;
import io.github.pthfinder.verdict.Judged;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said of one judgement after the other: who wrote the path, what breaks, what mends it. */
final class Counsel {
    private final Surroundings here;
    private final @Nullable Platform platform;
    private final @Nullable Origins origins;
    private final Candidates candidates;
    private final InstalledBy installedBy;
    private final Dropped dropped;
    private final @Nullable PlatformProfile running;

    /** Takes what an {@link Adviser} takes. */
    Counsel(Surroundings here, PyVersion version, Distributions installed, String asked, @Nullable Platform platform) {
        this.here = here;
        this.platform = platform;
        this.running = platform == null ? null : Platforms.named(platform.name());
        this.origins = asked.equals("none") ? null : new Origins(here, running, platform);
        this.installedBy = new InstalledBy(here.files(), installed, projects(), here.prefix());
        this.dropped = Dropped.in(here, running);
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

    /** Where the project that is installed may be. */
    private List<String> projects() {
        return running == null
                ? List.of(here.workingDirectory())
                : List.of(running.runtimeRoot(here), here.workingDirectory());
    }

    Finding finding(Judged judged, Severity severity) {
        Origins.Trace trace = origins == null ? null : origins.of(judged);
        Origin origin = trace == null ? null : trace.origin();
        String candidate = judged.firstMissing() == null ? null : candidates.find(judged);
        boolean unasked = severity == Severity.ERROR && dropped.is(judged, trace);
        return new Finding(
                Rule.of(judged.verdict()),
                severity,
                judged.link().mechanism(),
                judged.link().place(),
                judged.link().entry(),
                judged.link().target(),
                judged.firstMissing(),
                judged.distribution(),
                judged.imports(),
                judged.importsKnown(),
                origin,
                candidate,
                Wording.message(judged, origin)
                        + (unasked
                                ? "; no requirement file asks for it any more, so it may have been dropped on purpose"
                                : ""),
                mend(trouble(judged, trace, candidate), severity, expert(trace), unasked));
    }

    private Trouble trouble(Judged judged, Origins.@Nullable Trace trace, @Nullable String candidate) {
        Installer installer = installedBy.of(judged.distribution());
        PackageCommands commands = installer == Installer.UV && !installedBy.hasPip()
                ? PackageCommands.uv(here.executable())
                : PackageCommands.pip(here.executable());
        List<Fix> plain = new Fixes(here.files(), commands).of(judged, candidate);
        return new Trouble(
                judged,
                trace == null ? null : trace.origin(),
                trace == null ? null : trace.miss(),
                platform,
                installer,
                here.root() == null ? plain : Elsewhere.told(plain));
    }

    private static List<Fix> mend(
            Trouble trouble, Severity severity, @Nullable PlatformProfile expert, boolean unasked) {
        Judged judged = trouble.judged();
        boolean platform = expert != null && judged.link().target() != null && !Programs.is(judged);
        List<Fix> mending = expert == null || !platform
                ? trouble.plain()
                : severity == Severity.ERROR ? expert.fixes(trouble) : Remedies.withoutHurry(expert, trouble);
        return unasked ? before(Dropped.fix(trouble, expert), mending) : mending;
    }

    /** A fix before others, which do not say the same command again. */
    private static List<Fix> before(Fix first, List<Fix> others) {
        List<Fix> fixes = new ArrayList<>(List.of(first));
        for (Fix fix : others) {
            if (fix.command() == null || !fix.command().equals(first.command())) {
                fixes.add(fix);
            }
        }
        return fixes;
    }

    /**
     * Who knows what is to be done: the platform that runs the application; on a machine of one's own the platform that
     * builds it, unless the path only came from another machine.
     */
    private @Nullable PlatformProfile expert(Origins.@Nullable Trace trace) {
        if (running != null && running.facts().kind() != Facts.Kind.LAYOUT || trace == null) {
            return running;
        }
        boolean came = trace.origin().relation() == Origin.Relation.OTHER_MACHINE;
        return came ? running : trace.builder();
    }
}
