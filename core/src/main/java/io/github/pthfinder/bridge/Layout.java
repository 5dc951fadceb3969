package io.github.pthfinder.bridge;

import io.github.pthfinder.files.FileView;
import io.github.pthfinder.files.PosixPath;
import org.jspecify.annotations.Nullable;

/**
 * How an environment lies on the disk.
 *
 * @param program its interpreter, dead or alive; null where there is none
 * @param executable the interpreter's path as {@code sys.executable} gives it, null where there is none
 * @param prefix {@code sys.prefix}
 * @param folder {@code pythonX.Y}
 * @param base the installation with its standard library, null where it is gone
 * @param config its configuration, null where it is no virtual environment
 */
record Layout(
        @Nullable Program program,
        @Nullable String executable,
        String prefix,
        String folder,
        @Nullable Installation base,
        @Nullable VenvConfig config) {
    /** The environment in a directory, null where there is none. */
    static @Nullable Layout ofPrefix(FileView files, String prefix, @Nullable String version) {
        String executable = Interpreters.deadOrAlive(files, prefix);
        Program program = executable == null ? null : new Program(files, executable);
        VenvConfig config = VenvConfig.of(files, PosixPath.join(prefix, "bin"));
        if (config != null) {
            return ofVenv(files, prefix, executable, program, config, version);
        }
        String folder = LibFolder.choose(files, prefix, version, program == null ? null : program.folder());
        return folder == null
                ? null
                : new Layout(program, executable, prefix, folder, Installation.in(files, prefix, folder), null);
    }

    /** The environment that an interpreter belongs to, null where no file tells. */
    static @Nullable Layout ofExecutable(FileView files, String executable, @Nullable String version) {
        Program program = new Program(files, executable);
        String bin = PosixPath.parent(executable);
        VenvConfig config = VenvConfig.of(files, bin);
        if (config != null) {
            return ofVenv(files, PosixPath.parent(bin), executable, program, config, version);
        }
        Installation base = installation(files, program, program.folder());
        return base == null ? null : new Layout(program, executable, base.prefix(), base.folder(), base, null);
    }

    private static @Nullable Layout ofVenv(
            FileView files,
            String prefix,
            @Nullable String executable,
            @Nullable Program program,
            VenvConfig config,
            @Nullable String version) {
        String wanted = program == null ? null : program.folder();
        // After an upgrade of the base, the interpreter looks where its new name says, not where the packages are.
        if (wanted == null || !program.alive() || version != null) {
            String made = config.version() == null ? wanted : "python" + Release.xy(config.version());
            String chosen = LibFolder.choose(files, prefix, version, made);
            wanted = chosen == null ? made : chosen;
        }
        Installation base = config.home() == null ? null : Installation.above(files, config.home(), wanted);
        if (base == null && program != null && program.alive()) {
            base = installation(files, program, wanted);
        }
        String folder = wanted == null && base != null ? base.folder() : wanted;
        return folder == null ? null : new Layout(program, executable, prefix, folder, base, config);
    }

    /** The installation that an interpreter finds by itself. */
    private static @Nullable Installation installation(FileView files, Program program, @Nullable String wanted) {
        Installation found = Installation.above(files, program.dir(), wanted);
        // CPython takes the path that it was built for; where the file really lies is the nearest that files tell.
        return found == null ? Installation.above(files, PosixPath.parent(program.real()), wanted) : found;
    }

    /** {@code X.Y.Z}, or {@code X.Y} where nothing tells the rest. */
    String version(FileView files) {
        // The headers follow an upgrade of the base, the configuration does not.
        String version = base == null ? null : Release.ofHeaders(files, base);
        if (version == null && config != null && config.version() != null && LibFolder.fits(folder, config.version())) {
            version = config.version();
        }
        if (version == null && base != null) {
            version = Release.ofBinary(files, base, program == null ? null : program.real());
        }
        return version == null ? LibFolder.xy(folder) : version;
    }
}
