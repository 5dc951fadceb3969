package io.github.pthfinder.bridge;

import io.github.pthfinder.config.Target;
import io.github.pthfinder.files.FileView;
import io.github.pthfinder.files.PosixPath;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells from files alone what the interpreter would say, by the rules of CPython's {@code getpath} and {@code site}. Needs
 * no Python; a dead interpreter or a missing base does not stop it.
 *
 * <p>It can differ from the interpreter in three ways: a release that only {@code pyvenv.cfg} tells is the one that made the
 * environment, whatever the base was upgraded to since; an interpreter that was copied out of its installation finds it by
 * a path compiled into it, which is not read here; and {@code site.py} itself is known in CPython's and Debian's form only.
 */
final class FilesBridge implements PythonBridge {
    static final String NAME = "files";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Answer ask(Question question) {
        Target target = question.target();
        if (target instanceof Target.Prefix prefix) {
            return ofPrefix(question, prefix.dir());
        }
        return target instanceof Target.Executable executable
                ? ofExecutable(question, executable.path())
                : ofSites(question, ((Target.Sites) target).dirs());
    }

    private static Answer ofSites(Question question, List<String> dirs) {
        String version = question.pythonVersion();
        for (int i = 0; i < dirs.size() && version == null; i++) {
            version = SiteVersion.of(question.files(), dirs.get(i));
        }
        List<String> sites = SiteFolders.existing(question.files(), dirs);
        return new Answer.Interpreter(version == null ? "" : version, null, null, null, sites, List.of());
    }

    private static Answer ofPrefix(Question question, String prefix) {
        FileView files = question.files();
        String executable = Interpreters.of(files, prefix);
        Program program = executable == null ? null : Program.of(files, executable);
        VenvConfig config = VenvConfig.of(files, PosixPath.join(prefix, "bin"));
        Installation base = config == null
                ? Installation.in(files, prefix, wanted(question, files, prefix, program, null))
                : base(files, config, program, wanted(question, files, prefix, program, config));
        String folder = base == null ? wanted(question, files, prefix, program, config) : base.folder();
        if (folder == null) {
            return new Answer.Refused(
                    prefix + " is no Python environment: it has neither pyvenv.cfg nor lib/python3.Y");
        }
        return interpreter(question, executable, prefix, folder, base, config, program);
    }

    private static Answer ofExecutable(Question question, String executable) {
        FileView files = question.files();
        String bin = PosixPath.parent(executable);
        VenvConfig config = VenvConfig.of(files, bin);
        Program program = Program.of(files, executable);
        if (config != null) {
            String prefix = PosixPath.parent(bin);
            Installation base = base(files, config, program, wanted(question, files, prefix, program, config));
            String folder = base == null ? wanted(question, files, prefix, program, config) : base.folder();
            return folder == null
                    ? new Answer.Refused("nothing tells which Python the environment of " + executable + " is for")
                    : interpreter(question, executable, prefix, folder, base, config, program);
        }
        Installation base = Installation.above(files, PosixPath.parent(program.path()), program.folder());
        return base == null
                ? new Answer.Refused(
                        executable + " belongs to no environment: there is no pyvenv.cfg beside or above it, and no"
                                + " lib/python3.Y/os.py above " + program.path())
                : interpreter(question, executable, base.prefix(), base.folder(), base, null, program);
    }

    /** The installation behind a virtual environment: from {@code home} on, else where the interpreter's links lead. */
    private static @Nullable Installation base(
            FileView files, VenvConfig config, @Nullable Program program, @Nullable String wanted) {
        Installation base = config.home() == null ? null : Installation.above(files, config.home(), wanted);
        return base == null && program != null && program.alive()
                ? Installation.above(files, PosixPath.parent(program.path()), wanted)
                : base;
    }

    /** Which {@code pythonX.Y} is meant: what the interpreter's name says, else the configuration, else the only folder. */
    private static @Nullable String wanted(
            Question question, FileView files, String prefix, @Nullable Program program, @Nullable VenvConfig config) {
        List<String> folders = LibFolder.in(files, PosixPath.join(prefix, "lib"));
        if (question.pythonVersion() != null) {
            for (String folder : folders) {
                String xy = LibFolder.xy(folder);
                if (question.pythonVersion().equals(xy)
                        || question.pythonVersion().startsWith(xy + ".")) {
                    return folder;
                }
            }
        }
        if (program != null && program.folder() != null) {
            return program.folder();
        }
        if (config != null && config.version() != null) {
            String version = config.version();
            return "python" + version.substring(0, version.lastIndexOf('.'));
        }
        String best = null;
        for (String folder : folders) {
            best = best == null || LibFolder.minor(folder) > LibFolder.minor(best) ? folder : best;
        }
        return best;
    }

    private static Answer interpreter(
            Question question,
            @Nullable String executable,
            String prefix,
            String folder,
            @Nullable Installation base,
            @Nullable VenvConfig config,
            @Nullable Program program) {
        return new Answer.Interpreter(
                version(question, folder, base, config, program),
                executable,
                prefix,
                base == null ? null : base.prefix(),
                SiteFolders.of(question, prefix, folder, base, config),
                base == null ? List.of() : base.startPath());
    }

    private static String version(
            Question question,
            String folder,
            @Nullable Installation base,
            @Nullable VenvConfig config,
            @Nullable Program program) {
        if (question.pythonVersion() != null) {
            return question.pythonVersion();
        }
        FileView files = question.files();
        String xy = LibFolder.xy(folder);
        // The headers follow an upgrade of the base, the configuration does not.
        String version = base == null ? null : Release.ofHeaders(files, base);
        if (version == null
                && config != null
                && config.version() != null
                && config.version().startsWith(xy + ".")) {
            version = config.version();
        }
        if (version == null && base != null) {
            version = Release.ofBinary(files, base, program == null ? null : program.path());
        }
        return version == null ? xy : version;
    }
}
