package io.github.pthfinder.advice;

import io.github.pthfinder.files.PosixPath;
import io.github.pthfinder.link.Serves;
import io.github.pthfinder.model.Distribution;
import io.github.pthfinder.model.Origin;
import io.github.pthfinder.model.Place;
import io.github.pthfinder.site.Installed;
import io.github.pthfinder.verdict.Judged;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One sentence per verdict for the message of a finding. Each stands for itself, for a reader who has never heard of
 * {@code .pth} files, and claims no more than is known.
 */
final class Wording {
    private Wording() {}

    static String message(Judged judged, @Nullable Origin origin) {
        String target = judged.link().target();
        return switch (judged.verdict()) {
            case DANGLING ->
                Programs.is(judged)
                        ? Programs.message(judged, place(judged, origin))
                        : breaks(judged, true) + " points " + place(judged, origin)
                                + (judged.detail() == null ? "" : "; " + judged.detail());
            case HOLLOW -> breaks(judged, true) + " leads to " + target + ", but " + judged.detail();
            case GHOST -> ghost(judged);
            case REBUILD -> breaks(judged, false) + "importing it starts a build tool, but " + judged.detail();
            case MASKED -> aLink(judged) + " is dead, but nothing breaks now: " + judged.detail();
            case NOISE -> noise(judged);
            case FATAL -> "Python cannot start: " + judged.detail();
            case FOREIGN -> subject(judged) + " is imported from " + target + ", " + judged.detail();
            case STALE_METADATA ->
                "a record of " + subject(judged) + " names " + target + ", which is gone; "
                        + (judged.importsKnown() ? "imports work" : "no import is known to need it");
            case AT_RISK ->
                "the next build will break " + aLink(judged) + " to " + target
                        + (judged.detail() == null ? "" : ": " + judged.detail());
            case UNVERIFIED -> aLink(judged) + " could not be judged: " + judged.detail();
            case LIVE -> subject(judged) + " is in order";
        };
    }

    private static String subject(Judged judged) {
        Distribution distribution = judged.distribution();
        return distribution == null ? PosixPath.name(judged.link().place().file()) : distribution.title();
    }

    /** What breaks and, where wanted, the link that is at fault: the beginning of a sentence. */
    private static String breaks(Judged judged, boolean link) {
        Distribution distribution = judged.distribution();
        List<String> imports = judged.imports();
        String its = ": " + (link ? "its " + kind(judged) : "");
        if (distribution == null) {
            return imports.isEmpty()
                    ? line(judged) + " is dead: " + (link ? "it" : "")
                    : names(imports) + " cannot be imported" + its;
        }
        if (imports.isEmpty()) {
            return "a link of " + distribution.title() + " is dead: " + (link ? "it" : "");
        }
        return isWhole(judged, distribution)
                ? distribution.title() + " cannot be imported" + its
                : names(imports) + " (" + distribution.title() + ") cannot be imported" + its;
    }

    /** Whether what breaks is the distribution rather than one of the names that a loader lists for it. */
    private static boolean isWhole(Judged judged, Distribution distribution) {
        if (judged.link().serves() instanceof Serves.Tree || judged.link().serves() instanceof Serves.Build) {
            return judged.imports().size() == 1
                    && Installed.normalize(judged.imports().get(0)).equals(Installed.normalize(distribution.name()));
        }
        return !(judged.link().serves() instanceof Serves.Module module)
                || Installed.normalize(module.name()).equals(Installed.normalize(distribution.name()));
    }

    private static String kind(Judged judged) {
        boolean owned = judged.distribution() != null;
        return switch (judged.link().mechanism()) {
            case SYMLINK -> "symbolic link";
            case DIRECT_URL -> "editable install";
            case EGG_LINK, SETUPTOOLS_FINDER, SETUPTOOLS_STRICT -> "editable link";
            case EDITABLES_MAP, EDITABLES_SELF_REPLACE, EDITABLES_SUBPACKAGE -> "editable link";
            case SCIKIT_BUILD_CORE, MESON_PYTHON, PY_BUILD_CMAKE -> "editable link";
            case PTH_PATH -> owned ? "editable link" : "link";
            case PTH_IMPORT -> owned && judged.link().serves() instanceof Serves.Module ? "editable link" : "link";
            case START_FILE, DEV_SCRIPT, SCRIPT_SHEBANG, VENV_HOME, REFER_TO, UNKNOWN_LOADER -> "link";
        };
    }

    private static String place(Judged judged, @Nullable Origin origin) {
        if (origin == null || origin.relation() == Origin.Relation.UNKNOWN && origin.reason() != null) {
            String missing = judged.firstMissing();
            String target = judged.link().target();
            boolean inside = missing != null && !missing.equals(target);
            return (inside ? "into " + missing : "to " + target) + ", which does not exist";
        }
        return switch (origin.relation()) {
            case EARLIER_BUILD -> "into an earlier build that no longer exists";
            case THIS_BUILD -> "into this build's directory, which exists only while the application is built";
            case OTHER_MACHINE -> "into a directory of another machine";
            case UNKNOWN -> "into a build directory that no longer exists";
        };
    }

    private static String ghost(Judged judged) {
        Distribution distribution = judged.distribution();
        String modules = distribution == null ? "its modules" : "the modules of " + distribution.title();
        return "import " + names(judged.imports()) + " gives an empty package: " + modules + " are gone from "
                + judged.link().target();
    }

    private static String noise(Judged judged) {
        String run = "Python runs " + line(judged) + " at every start, and " + judged.detail();
        return judged.imports().isEmpty()
                ? "every start of Python prints a traceback: " + run
                : breaks(judged, false) + run;
    }

    private static String aLink(Judged judged) {
        Distribution distribution = judged.distribution();
        return distribution == null ? line(judged) : "a link of " + distribution.title();
    }

    private static String line(Judged judged) {
        Place place = judged.link().place();
        String file = PosixPath.name(place.file());
        return place.line() == null ? file : "line " + place.line() + " of " + file;
    }

    private static String names(List<String> imports) {
        return String.join(", ", imports);
    }
}
