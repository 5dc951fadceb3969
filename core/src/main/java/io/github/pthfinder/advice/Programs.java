package io.github.pthfinder.advice;

import io.github.pthfinder.files.PosixPath;
import io.github.pthfinder.link.Serves;
import io.github.pthfinder.model.Distribution;
import io.github.pthfinder.model.Fix;
import io.github.pthfinder.verdict.Judged;

/** What to say of a link that no import goes through: an interpreter that is gone, a script that cannot run. */
final class Programs {
    private Programs() {}

    static boolean is(Judged judged) {
        return judged.link().serves() instanceof Serves.Program;
    }

    /** The message; {@code place} tells where the target lies. */
    static String message(Judged judged, String place) {
        String file = PosixPath.name(judged.link().place().file());
        return switch (judged.link().mechanism()) {
            case VENV_HOME ->
                judged.link().place().line() == null
                        ? "no Python starts here: the symbolic link " + file + " points " + place
                        : "the Python that this environment was made with is gone: home points " + place;
            case SCRIPT_SHEBANG ->
                "the script " + file + " cannot run: its interpreter "
                        + judged.link().target() + " does not exist";
            default -> "the script " + file + " cannot run: the file that it executes points " + place;
        };
    }

    static Fix fix(Judged judged) {
        Distribution distribution = judged.distribution();
        String owner = distribution == null ? "what it belongs to" : distribution.name();
        return switch (judged.link().mechanism()) {
            case VENV_HOME ->
                new Fix(
                        "Put " + judged.link().target()
                                + " back, or create the environment again with a Python that is there",
                        null);
            case SCRIPT_SHEBANG ->
                new Fix(
                        "The script was written for an environment elsewhere: install " + owner
                                + " again, or create the environment where it is to be used",
                        null);
            default ->
                new Fix(
                        "Put " + judged.link().target() + " back, install " + owner
                                + " again, or delete the script if nothing needs it any more",
                        null);
        };
    }
}
