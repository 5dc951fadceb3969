package io.github.pthfinder.advice;

import io.github.pthfinder.files.PosixPath;
import io.github.pthfinder.link.Link;
import io.github.pthfinder.model.Distribution;
import io.github.pthfinder.verdict.Grounds;
import org.jspecify.annotations.Nullable;

/**
 * Living links that the next build breaks: on platforms that cache the environment as this build left it, before the rewrite at
 * boot. Its paths there are of this build's directory, which the next build does not have; only an install writes them anew.
 */
public final class CachedLinks implements Grounds.Prospects {
    /** The buildpack's note that lets it skip the install while the lock file is the same. */
    private static final String SKIPPED = "Pipfile.lock.sha256";

    private final Surroundings here;
    private final @Nullable PlatformProfile profile;
    private @Nullable Boolean moving;
    private @Nullable Requirements requirements;

    /**
     * The cached links of an environment.
     *
     * @param asked the platform as {@link Platforms#recognise(String, Surroundings)} takes it
     */
    public CachedLinks(String asked, Surroundings here) {
        this.here = here;
        PlatformProfile running = Platforms.profile(asked, here);
        this.profile = running == null || running.facts().rewrite() == null ? null : running;
    }

    @Override
    public @Nullable String risk(Link link, @Nullable Distribution distribution) {
        String target = link.target();
        if (profile == null || target == null || !isRewritten(profile, link, target)) {
            return null;
        }
        String root = profile.runtimeRoot(here);
        String name = distribution == null ? PosixPath.name(target) : distribution.name();
        BuildHookScript hook = BuildHookScript.installing(here.files(), root, name, PosixPath.name(target));
        if (hook != null) {
            boolean always = hook.install(name, PosixPath.name(target)) == BuildHookScript.Install.ALWAYS;
            return always ? null : hook.name() + " installs it only under a condition, and the cache keeps it";
        }
        String prefix = here.prefix();
        if (prefix != null && here.files().isFile(PosixPath.join(prefix, SKIPPED))) {
            return "it is not installed again while Pipfile.lock is the same, and the cache keeps it";
        }
        boolean unasked = distribution != null && requirements(root).lack(name, target);
        return unasked ? "no requirement file asks for it, and the cache keeps it" : null;
    }

    /** Whether the path was of this build's directory until the rewrite at boot, and the next build has another one. */
    private boolean isRewritten(PlatformProfile running, Link link, String target) {
        BootRewrite rewrite = running.facts().rewrite();
        String prefix = here.prefix();
        String root = running.runtimeRoot(here);
        return rewrite != null
                && rewrite.reads(link.place().file())
                && root.length() > 1
                && PosixPath.isWithin(target, root)
                && (prefix == null || !PosixPath.isWithin(target, prefix))
                && isMoving(running);
    }

    private boolean isMoving(PlatformProfile running) {
        if (moving == null) {
            String record = running.recordedBuild(here);
            BuildDirectory build = record == null ? null : running.buildDirectory(record);
            boolean kept = running.facts().keeps() == Facts.Keeps.ENVIRONMENT;
            moving = kept && build != null && build.id() != null;
        }
        return moving;
    }

    private Requirements requirements(String root) {
        if (requirements == null) {
            requirements = Requirements.of(here.files(), root);
        }
        return requirements;
    }
}
