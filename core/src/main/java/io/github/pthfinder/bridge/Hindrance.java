package io.github.pthfinder.bridge;

import org.jspecify.annotations.Nullable;

/**
 * What can stand between core's own bridges and an answer, each with what mends it; {@code {0}}, {@code {1}} are gaps.
 * docs/bridges.md has a row for each.
 */
enum Hindrance {
    NOT_ON_CLASS_PATH(
            "the {0} bridge is not on the class path",
            "add io.github.pthfinder:pthfinder-{0}-bridge to the class path"),
    BROKEN("the {0} bridge failed: {1}", null),
    OUTSIDE_ONLY("no Python is embedded in an application's JVM unless the jep bridge is named", null),
    SITES_ONLY(
            "only site directories were given, so no interpreter is asked",
            "--prefix or --python in the place of --site"),
    ANOTHER_MACHINE("nothing of another machine's file system is executed", null),
    DEAD_INTERPRETER("{0} is a symbolic link to {1}, which does not exist", "recreate the environment"),
    NO_INTERPRETER("there is no interpreter in {0}", "recreate the environment, or name an interpreter with --python"),
    NAME(
            "this JVM cannot start a program of that name: {0}",
            "start this JVM with LC_ALL=C.UTF-8; where that is so, give the path a name in UTF-8"),
    MACHINE("{0} is no program for this machine", "recreate the environment on this machine"),
    PATH_FILE("{1} tells {0} its path, and could turn on the site processing that must not run here", null),
    LATE("{0} did not answer in time", "a longer --deadline"),
    TALKATIVE("{0} says more than 4 MiB", null),
    INTERRUPTED("{0} was not waited for, because the check was interrupted", null),
    UNREADABLE("{0} could not be read from", null),
    OLD("{0} is a Python older than 3.4", "--python with a newer Python"),
    ENDED("{0} ended with exit code {1}", "see what it says without pthfinder: {0} -I -S -c pass"),
    NO_PYTHON(
            "{0} does not answer as a Python interpreter does: {1}",
            "--python with the path of the interpreter itself"),
    BELONGS_ELSEWHERE("{0} belongs to another environment, {1}", "--prefix {1}, or recreate the environment"),
    GARBLED("the interpreter's answer could not be understood: {0}", null),
    PATHS("the interpreter could not tell its paths: {0}", null),
    NO_ENVIRONMENT(
            "{0} is no Python environment: it has neither pyvenv.cfg nor lib/python3.Y",
            "--prefix with the directory that holds one of the two"),
    NO_LAYOUT(
            "no file tells which environment {0} belongs to: there is neither pyvenv.cfg beside or above it nor"
                    + " lib/python3.Y/os.py above what it links to",
            "--prefix with the directory of the environment");

    private final String reason;
    private final @Nullable String fix;

    Hindrance(String reason, @Nullable String fix) {
        this.reason = reason;
        this.fix = fix;
    }

    /** The refusal whose gaps are filled with these values. */
    Answer.Refused of(String... values) {
        return Answer.Refused.filled(reason, fix, values);
    }

    String reason() {
        return reason;
    }

    @Nullable
    String fix() {
        return fix;
    }
}
