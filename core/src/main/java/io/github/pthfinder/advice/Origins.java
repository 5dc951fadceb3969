package io.github.pthfinder.advice;

import io.github.pthfinder.files.PosixPath;
import io.github.pthfinder.model.Origin;
import io.github.pthfinder.model.Origin.Relation;
import io.github.pthfinder.model.Platform;
import io.github.pthfinder.verdict.Judged;
import org.jspecify.annotations.Nullable;

/** Who wrote a path: the platform whose build directories look like that, and how that build relates to this run. */
final class Origins {
    private final Surroundings here;
    private final @Nullable PlatformProfile running;
    private final @Nullable Platform platform;

    /** The platform that this is, as its profile and as it described itself; both null where it is none. */
    Origins(Surroundings here, @Nullable PlatformProfile running, @Nullable Platform platform) {
        this.here = here;
        this.running = running;
        this.platform = platform;
    }

    /**
     * What is known of a path's origin.
     *
     * @param builder the profile of the platform that wrote it
     * @param origin what the report shows
     * @param miss why the platform's rewrite missed it, null where this build did not write it
     */
    record Trace(
            PlatformProfile builder,
            Origin origin,
            @Nullable MissedRewrite miss) {}

    /** Who wrote the target of a link; null where no pattern fits. */
    @Nullable
    Trace of(Judged judged) {
        String written = judged.link().target();
        if (written == null) {
            return null;
        }
        String target = PosixPath.normalize(written);
        BuildDirectory own = running == null ? null : running.buildDirectory(target);
        if (running != null && own != null) {
            return isTelling(running, judged, own) ? own(running, judged, own) : null;
        }
        return isAtHome(target) ? null : elsewhere(judged, target);
    }

    /** Whether a path lies where the application runs: that is nobody else's build directory. */
    private boolean isAtHome(String target) {
        String root = running == null ? "/" : running.runtimeRoot(here);
        return root.length() > 1 && PosixPath.isWithin(target, root);
    }

    private Trace own(PlatformProfile profile, Judged judged, BuildDirectory written) {
        Relation relation = relation(profile.facts(), judged, written);
        MissedRewrite miss = relation == Relation.THIS_BUILD
                ? MissedRewrite.of(here.files(), profile.facts(), profile.runtimeRoot(here), judged, written)
                : null;
        String reason = miss != null
                ? miss.reason()
                : isMissing(judged, written.directory()) ? null : "the directory is here, the path in it is not";
        return new Trace(profile, new Origin(profile.facts().name(), written.id(), relation, reason), miss);
    }

    /** A common name tells something only where it is gone, or where the application runs in it. */
    private boolean isTelling(PlatformProfile profile, Judged judged, BuildDirectory written) {
        return written.pattern().reach() == BuildDirectoryPattern.Reach.EVERYWHERE
                || isMissing(judged, written.directory())
                || written.directory().equals(profile.runtimeRoot(here));
    }

    private Relation relation(Facts facts, Judged judged, BuildDirectory written) {
        String record = platform == null ? null : platform.buildDir();
        if (record == null) {
            return withoutRecord(facts, judged, written);
        }
        boolean job = facts.kind() == Facts.Kind.JOB;
        if (PosixPath.normalize(record).equals(written.directory())) {
            // Each job has the same workspace: that it is this one's does not tell who wrote the path.
            return job ? Relation.UNKNOWN : Relation.THIS_BUILD;
        }
        if (job) {
            return isMissing(judged, written.ground()) ? Relation.OTHER_MACHINE : Relation.EARLIER_BUILD;
        }
        return written.id() == null ? Relation.UNKNOWN : Relation.EARLIER_BUILD;
    }

    /** Where nothing that was installed outlives a build, only this build can have written its directory. */
    private static Relation withoutRecord(Facts facts, Judged judged, BuildDirectory written) {
        if (facts.keeps() == Facts.Keeps.NOTHING) {
            // A directory of one build that stays is another one's where it is gone.
            boolean own = written.id() == null || written.pattern().stay() == BuildDirectoryPattern.Stay.DELETED;
            return own && isMissing(judged, written.directory()) ? Relation.THIS_BUILD : Relation.UNKNOWN;
        }
        boolean moved = facts.kind() == Facts.Kind.LAYOUT && isMissing(judged, written.ground());
        return moved ? Relation.OTHER_MACHINE : Relation.UNKNOWN;
    }

    private @Nullable Trace elsewhere(Judged judged, String target) {
        for (String name : Platforms.names()) {
            PlatformProfile profile = Platforms.named(name);
            BuildDirectory written = profile == null ? null : profile.buildDirectory(target);
            if (profile != null
                    && written != null
                    && written.pattern().reach() == BuildDirectoryPattern.Reach.EVERYWHERE) {
                boolean machine = running != null && running.facts().kind() != Facts.Kind.LAYOUT;
                Relation relation =
                        machine || isMissing(judged, written.ground()) ? Relation.OTHER_MACHINE : Relation.UNKNOWN;
                return new Trace(profile, new Origin(name, written.id(), relation), null);
            }
        }
        return null;
    }

    /** Whether a directory above the target does not exist. */
    private static boolean isMissing(Judged judged, String directory) {
        String missing = judged.firstMissing();
        return missing != null && PosixPath.isWithin(directory, missing);
    }
}
