package io.github.pthfinder.jep;

import io.github.pthfinder.bridge.Answer;
import org.jspecify.annotations.Nullable;

/**
 * What can stand between this bridge and an answer, each with what mends it; {@code {0}}, {@code {1}} are gaps.
 * docs/bridges.md has a row for each.
 */
enum JepHindrance {
    SITES_ONLY("only site directories were asked about, no interpreter", "--prefix or --python in the place of --site"),
    NO_LAYOUT("the environment's files do not tell what it is: {0}", "--prefix with the directory of an environment"),
    PATH_FILE("{0} tells the environment's interpreter its path, and an embedded Python would not read it", null),
    NOT_INSTALLED("jep is not installed in this environment", JepHindrance.INSTALL),
    NO_INSTALLATION(
            "the installation behind this environment cannot be told from its files", "recreate the environment"),
    PREMAIN("Python cannot be embedded before the application's main runs (inside an agent's premain)", null),
    SYSTEM("embedding Python is only supported on Linux, this is {0}", null),
    MUSL("embedding Python is only supported with glibc, this JVM uses musl", "run a JVM that was built for glibc"),
    SELF("the program of this JVM (" + PlatformCheck.SELF + ") {0}", null),
    COLON(
            "the Python installation {0} has a colon in its path, which embedding cannot express",
            "move the installation to a path without a colon"),
    SPELLING(
            "the path {0} has characters that cannot be handed to an embedded Python",
            "move it to a path without characters beyond U+FFFF"),
    NO_VERSION("the environment's jep does not state its version ({0}/version.py)", JepHindrance.REINSTALL),
    VERSION("the environment has jep {0}, pthfinder needs " + JepLine.ALL, JepHindrance.INSTALL),
    APPLICATION_VERSION(
            "the application's class path has Jep {0}, pthfinder needs " + JepLine.ALL,
            "depend on org.ninia:jep:" + JepLine.WANTED),
    APPLICATION_DIFFERS(
            "the application's class path has Jep {0}, the environment {1}, and the two do not fit",
            "pip install jep=={0}"),
    CLASSES_MISSING("Jep's classes {0} are missing", JepHindrance.REINSTALL),
    CLASSES_UNREADABLE("Jep's classes {0} cannot be read", JepHindrance.REINSTALL),
    CLASSES_NEWER(
            "the environment's jep was built for Java {0}, this JVM is Java {1}",
            "reinstall it with JAVA_HOME set to the older JDK: " + JepHindrance.REINSTALL),
    NO_INTERPRETER("the environment's interpreter {0} does not exist", "recreate the environment"),
    HOME_IS_VENV(
            "the Python installation {0} is itself a virtual environment",
            "recreate the environment from an installation"),
    HOME_INCOMPLETE("the standard library of {0} is incomplete: {1} is no readable file", "reinstall that Python"),
    NATIVE_MISSING("Jep's native library {0} is missing", JepHindrance.REINSTALL),
    NATIVE_MACHINE("Jep's native library {0} is for another machine than this JVM", JepHindrance.REINSTALL),
    NATIVE_STATIC(
            "Jep's native library {0} was built for a Python without a shared library (libpython{1}.so), which cannot be"
                    + " embedded safely",
            "use a Python that was configured with --enable-shared, and install jep anew"),
    NATIVE_PYTHON("Jep's native library {0} was built for {1}, the environment is Python {2}", JepHindrance.REINSTALL),
    NATIVE_BROKEN("Jep's native library {0} {1}", JepHindrance.REINSTALL),
    LIBPYTHON_MISSING(
            "{0}, which Jep's native library needs, is not on the loader's path", JepHindrance.LIBRARY_PATH + "{1}"),
    LIBPYTHON_FOREIGN(
            "Jep would load {0}, which is not part of {1}",
            JepHindrance.REINSTALL + "; or " + JepHindrance.LIBRARY_PATH + "{2}"),
    LIBPYTHON_MACHINE("{0} is for another machine than this JVM", "reinstall that Python for this machine"),
    LIBPYTHON_BROKEN("{0} {1}", "reinstall that Python"),
    SIGNALS_UNKNOWN("which signals this JVM handles cannot be read (" + SignalCheck.STATUS + ")", null),
    SIGINT(
            "this JVM leaves SIGINT alone (-Xrs), and an embedded Python would take it over, so that Ctrl-C no longer"
                    + " stops the JVM",
            "start this JVM without -Xrs"),
    MODULE_MISSING("Jep's modules could not be made ready: {0}", JepHindrance.REINSTALL),
    MODULES_UNWRITTEN(
            "Jep's modules could not be made ready: {0}",
            "make the directory for temporary files (java.io.tmpdir) writable"),
    NO_TIME("no time is left to start Python", "a longer --deadline"),
    OTHER_ENVIRONMENT(
            "this JVM's embedded Python already serves {0}, and a process can hold only one",
            "ask about this environment in a JVM of its own"),
    NO_NATIVE_ACCESS(
            "the embedded Python did not start: this JVM denies native access",
            "start this JVM with --enable-native-access=ALL-UNNAMED"),
    OTHER_LOADER(
            "the embedded Python did not start: another class loader of this JVM already uses Jep",
            "put pthfinder and Jep into a class loader that they share"),
    APPLICATION_STARTED(
            "the embedded Python did not start: the application already uses Jep with settings of its own",
            "--bridge subprocess"),
    TRIAL(
            "the embedded Python did not start: the environment's interpreter {0}, and a Python that does not start would"
                    + " end this JVM",
            "mend that interpreter, or " + JepHindrance.INSTALL),
    NO_START("the embedded Python did not start: {0}", null),
    LATE("the embedded Python did not answer in time", "a longer --deadline"),
    GIVEN_UP("this JVM's embedded Python was given up: it did not answer in time", "a longer --deadline, in a new JVM"),
    FAILED("the embedded Python failed: {0}", null),
    MISTAKEN("the embedded Python takes itself for that of {0} and {1}, the environment's files say {2} and {3}", null);

    private static final String INSTALL = "pip install jep==" + JepLine.WANTED;
    /** Without pip's cache: a wheel in it knows the Python and the JDK that built it, not this machine's. */
    private static final String REINSTALL = "pip install --force-reinstall --no-cache-dir jep==" + JepLine.WANTED;

    private static final String LIBRARY_PATH = "start this JVM with LD_LIBRARY_PATH=";

    private final String reason;
    private final @Nullable String fix;

    JepHindrance(String reason, @Nullable String fix) {
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
