package io.github.pthfinder.advice;

import io.github.pthfinder.files.PosixPath;
import io.github.pthfinder.model.Distribution;
import io.github.pthfinder.model.Mechanism;
import io.github.pthfinder.model.Origin;
import io.github.pthfinder.verdict.Judged;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One sentence per verdict for the message of a finding; each stands for itself. */
final class Wording {
    private Wording() {}

    static String message(Judged judged, @Nullable Origin origin) {
        String subject = subject(judged);
        String link = judged.link().mechanism() == Mechanism.SYMLINK ? "symbolic link" : "link";
        String target = judged.link().target();
        return switch (judged.verdict()) {
            case DANGLING -> breaks(judged, subject) + ": its " + link + " points into " + place(judged, origin);
            case HOLLOW ->
                breaks(judged, subject) + ": its " + link + " leads to " + target + ", but " + judged.detail();
            case GHOST ->
                "import " + names(judged.imports()) + " gives an empty package: the modules of " + subject
                        + " are gone from " + target;
            case REBUILD -> breaks(judged, subject) + ": importing it starts a build tool that can no longer run";
            case MASKED -> "the link of " + subject + " is dead, but " + judged.detail();
            case NOISE ->
                (judged.imports().isEmpty()
                                ? "every start of Python prints a traceback: "
                                : breaks(judged, subject) + ": ")
                        + PosixPath.name(judged.link().place().file()) + " is a start-up hook and " + judged.detail();
            case FATAL -> "Python cannot start: " + judged.detail();
            case FOREIGN -> subject + " is imported from " + target + ", outside the expected directories";
            case STALE_METADATA -> "the record of " + subject + " names " + target + ", which is gone; imports work";
            case AT_RISK -> "the next build will break the link of " + subject + " to " + target;
            case UNVERIFIED -> "the link of " + subject + " could not be judged: " + judged.detail();
            case LIVE -> subject + " is in order";
        };
    }

    private static String subject(Judged judged) {
        Distribution distribution = judged.distribution();
        return distribution == null ? PosixPath.name(judged.link().place().file()) : distribution.title();
    }

    private static String breaks(Judged judged, String subject) {
        return judged.distribution() == null && judged.imports().isEmpty()
                ? "a line of " + subject + " is dead"
                : subject + " cannot be imported";
    }

    private static String place(Judged judged, @Nullable Origin origin) {
        if (origin == null) {
            return judged.firstMissing() + ", which does not exist";
        }
        return switch (origin.relation()) {
            case EARLIER_BUILD -> "an earlier build that no longer exists";
            case THIS_BUILD -> "this build's directory, which exists only while the application is built";
            case OTHER_MACHINE -> "a directory of another machine";
            case UNKNOWN -> "a build directory that no longer exists";
        };
    }

    private static String names(List<String> imports) {
        return imports.isEmpty() ? "of its modules" : String.join(", ", imports);
    }
}
