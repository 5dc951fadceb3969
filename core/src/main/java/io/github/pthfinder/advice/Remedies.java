package io.github.pthfinder.advice;

import io.github.pthfinder.model.Fix;
import io.github.pthfinder.model.Origin;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fixes that platforms have in common, so that each of them says only what is its own. */
final class Remedies {
    private Remedies() {}

    /**
     * Where machines forget what is changed on them, a link is mended where it is written: first so that no build writes it
     * any more, then for now.
     */
    static List<Fix> deployed(PlatformProfile profile, Trouble trouble) {
        List<Fix> fixes = new ArrayList<>();
        fixes.add(copied(trouble));
        Origin origin = trouble.origin();
        if (origin == null || origin.relation() == Origin.Relation.UNKNOWN && origin.reason() != null) {
            fixes.add(new Fix(
                    "See that " + trouble.judged().link().target() + " is part of what is deployed (git, "
                            + profile.facts().shipping() + "), then deploy again",
                    null));
        }
        if (origin != null) {
            boolean own = origin.relation() == Origin.Relation.THIS_BUILD;
            addIfAny(fixes, own ? writtenAnew(profile, trouble) : begun("Until then, ", profile.freshBuild(trouble)));
        }
        return fixes;
    }

    /** Where a job restores an environment that another one made, the cache is at fault. */
    static List<Fix> inJob(PlatformProfile profile, Trouble trouble) {
        Origin origin = trouble.origin();
        if (origin == null) {
            return trouble.plain();
        }
        List<Fix> fixes = new ArrayList<>();
        String workspace = profile.facts().record();
        fixes.add(new Fix(
                "Put the workspace" + (workspace == null ? "" : " ($" + workspace + ")")
                        + " and the Python version into the key of the cached environment, or cache the installer's downloads"
                        + " instead of the environment",
                null));
        addIfAny(fixes, begun("Until then, ", profile.freshBuild(trouble)));
        if (!trouble.plain().isEmpty()) {
            Fix again = trouble.plain().get(0);
            fixes.add(new Fix("Or, as a step of the job: " + lower(again.text()), again.command()));
        }
        return fixes;
    }

    /** The package is copied instead of linked to: mends it for good wherever an environment is moved. */
    static Fix copied(Trouble trouble) {
        Installer installer = trouble.installer();
        String how = (installer == null ? Installer.PIP : installer).copying(trouble.what());
        String lock = installer == null ? null : installer.lock();
        return new Fix(
                "Install " + trouble.what() + " without -e, so that each build copies its code into the environment: "
                        + (lock == null ? "" : "on your own machine, ") + how,
                lock);
    }

    /** What this build wrote is written by the next one too, whatever is purged. */
    private static Fix writtenAnew(PlatformProfile profile, Trouble trouble) {
        MissedRewrite miss = trouble.miss();
        String reason = miss == null ? "the next one will write it too" : miss.reason();
        BootRewrite rewrite = profile.facts().rewrite();
        if (miss != null && miss.cause() == MissedRewrite.Cause.NOT_RUN && rewrite != null) {
            return new Fix(
                    "Until then, run the platform's start-up scripts before the process, in its shell: " + reason,
                    rewrite.run());
        }
        if (profile.facts().keeps() == Facts.Keeps.ENVIRONMENT) {
            return new Fix(
                    "Purging the build cache does not help before that: this build wrote the path, and " + reason,
                    null);
        }
        Fix build = profile.freshBuild(trouble);
        return new Fix(
                "Then build again, not before: this build wrote the path, and " + reason,
                build == null ? null : build.command());
    }

    /** Where nothing breaks yet; but on a machine that forgets nothing can be typed either. */
    static List<Fix> withoutHurry(PlatformProfile profile, Trouble trouble) {
        if (profile.facts().kind() != Facts.Kind.DEPLOYED) {
            return trouble.plain();
        }
        Fix copied = copied(trouble);
        return switch (trouble.judged().verdict()) {
            case AT_RISK -> {
                List<Fix> fixes = new ArrayList<>();
                fixes.add(copied);
                addIfAny(fixes, begun("Or, with each deploy from now on, ", profile.freshBuild(trouble)));
                yield fixes;
            }
            case MASKED, STALE_METADATA ->
                List.of(new Fix("Nothing breaks now; to clear it, " + lower(copied.text()), copied.command()));
            default -> trouble.plain();
        };
    }

    /** Builds again with nothing kept: a push of an empty commit. */
    static String pushAgain(String remote) {
        return "git commit --allow-empty -m 'Rebuild without cache' && git push " + remote + " HEAD:main";
    }

    private static @Nullable Fix begun(String beginning, @Nullable Fix end) {
        return end == null ? null : new Fix(beginning + end.text(), end.command());
    }

    private static void addIfAny(List<Fix> fixes, @Nullable Fix fix) {
        if (fix != null) {
            fixes.add(fix);
        }
    }

    private static String lower(String sentence) {
        return sentence.isEmpty() ? sentence : Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
