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

    /** The profile of the platform that wrote a path, and the origin that JSON shows. */
    record Trace(PlatformProfile builder, Origin origin) {}

    /** Who wrote the target of a link; null where no pattern fits. */
    @Nullable
    Trace of(Judged judged) {
        String written = judged.link().target();
        if (written == null) {
            return null;
        }
        String target = PosixPath.normalize(written);
        BuildDirectory own = running == null ? null : running.buildDirectory(target);
        if (running != null && own != null && isTelling(running, judged, own)) {
            return new Trace(running, own(running, judged, own));
        }
        boolean atHome = running != null && PosixPath.isWithin(target, running.runtimeRoot(here));
        return atHome ? null : elsewhere(judged, target);
    }

    private Origin own(PlatformProfile profile, Judged judged, BuildDirectory written) {
        Relation relation = relation(profile.facts(), judged, written);
        String reason = relation == Relation.THIS_BUILD
                ? new MissedRewrite(here.files(), profile.facts(), profile.runtimeRoot(here)).reason(judged, written)
                : isMissing(judged, written.directory()) ? null : "the directory is here, the path in it is not";
        return new Origin(profile.facts().name(), written.id(), relation, reason);
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
            boolean fresh = facts.keeps() == Facts.Keeps.NOTHING && isMissing(judged, written.directory());
            return fresh ? Relation.THIS_BUILD : Relation.UNKNOWN;
        }
        if (PosixPath.normalize(record).equals(written.directory())) {
            // Each job has the same workspace: that it is this one's does not tell who wrote the path.
            return facts.kind() == Facts.Kind.JOB ? Relation.UNKNOWN : Relation.THIS_BUILD;
        }
        return isMissing(judged, written.ground()) ? Relation.OTHER_MACHINE : Relation.EARLIER_BUILD;
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
                return new Trace(profile, new Origin(name, written.id(), relation, null));
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
