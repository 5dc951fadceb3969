package io.github.pthfinder.advice;

import io.github.pthfinder.files.FileView;
import io.github.pthfinder.files.PosixPath;
import io.github.pthfinder.model.Distribution;
import io.github.pthfinder.model.Fix;
import io.github.pthfinder.model.Mechanism;
import io.github.pthfinder.verdict.Judged;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What mends a finding where no platform has better advice. Every command is valid in a POSIX shell. */
final class Fixes {
    /** Stands where only the user knows the directory; quoted, so that a shell takes it for a word. */
    private static final String PROJECT = "'<directory of the project>'";

    private static final String[] PROJECT_FILES = {"pyproject.toml", "setup.py", "setup.cfg"};

    private final FileView files;
    private final PackageCommands commands;

    /** Fixes for an environment whose packages are changed so. */
    Fixes(FileView files, PackageCommands commands) {
        this.files = files;
        this.commands = commands;
    }

    List<Fix> of(Judged judged, @Nullable String candidate) {
        return switch (judged.verdict()) {
            case DANGLING, HOLLOW, GHOST, REBUILD -> dead(judged, judged.distribution(), candidate);
            case MASKED, STALE_METADATA, AT_RISK -> harmless(judged.distribution(), candidate);
            case FOREIGN -> foreign(judged.distribution());
            case NOISE -> noise(judged, judged.distribution());
            case FATAL, UNVERIFIED, LIVE -> List.of();
        };
    }

    private List<Fix> dead(Judged judged, @Nullable Distribution distribution, @Nullable String candidate) {
        if (Programs.is(judged)) {
            return List.of(Programs.fix(judged));
        }
        if (distribution == null) {
            String what = judged.link().place().line() == null ? "the link" : "the line";
            return List.of(new Fix("Correct " + what + ", or delete it if nothing needs it any more", null));
        }
        String name = distribution.name();
        Fix again = candidate == null
                ? new Fix(
                        "Put the code back at " + judged.link().target() + ", or install " + name
                                + " again from where it is now, without -e",
                        install(PROJECT))
                : new Fix(
                        "The code is at " + candidate + " now: install " + name + " again from there, without -e",
                        install(project(candidate)));
        return List.of(again, removal(judged, name));
    }

    /** The directory from which the code at a path is installed: the nearest one above it that holds a project file. */
    private String project(String code) {
        for (String dir = code; dir.length() > 1; dir = PosixPath.parent(dir)) {
            for (String file : PROJECT_FILES) {
                if (files.isFile(dir + "/" + file)) {
                    return Shell.quote(dir);
                }
            }
        }
        return PROJECT;
    }

    private String install(String project) {
        return commands.install() + project;
    }

    /** pip finds a developed package through the very directory that is gone, so it cannot remove it. */
    private Fix removal(Judged judged, String name) {
        String file = judged.link().place().file();
        if (judged.link().mechanism() == Mechanism.EGG_LINK) {
            return new Fix(
                    "Or, if nothing needs it any more, delete the file and the line of easy-install.pth with the same path"
                            + " (pip no longer knows " + name + ")",
                    "rm " + Shell.quote(file));
        }
        return PosixPath.name(file).equals("easy-install.pth")
                ? new Fix("Or delete the line, if nothing needs it any more", null)
                : new Fix(
                        "Or remove " + name + ", if nothing needs it any more",
                        commands.uninstall() + Shell.quote(name));
    }

    private List<Fix> harmless(@Nullable Distribution distribution, @Nullable String candidate) {
        return distribution == null
                ? List.of(new Fix("Nothing breaks now; correct or delete the entry when convenient", null))
                : List.of(new Fix(
                        "Nothing breaks now; install " + distribution.name() + " again to clear it",
                        install(candidate == null ? PROJECT : project(candidate))));
    }

    private List<Fix> foreign(@Nullable Distribution distribution) {
        String expect = "if it is meant to be there, name the directory with --expect-root";
        return distribution == null
                ? List.of(new Fix("Correct or delete the entry; " + expect, null))
                : List.of(new Fix(
                        "Install " + distribution.name() + " again from where it belongs, or without -e; " + expect,
                        install(PROJECT)));
    }

    /** A local project is never named to pip: on a package index that name may be somebody else's. */
    private List<Fix> noise(Judged judged, @Nullable Distribution distribution) {
        String file = PosixPath.name(judged.link().place().file());
        if (file.equals("distutils-precedence.pth")) {
            return List.of(new Fix(
                    "Install setuptools again, or delete "
                            + judged.link().place().file() + " if nothing needs setuptools",
                    install("setuptools")));
        }
        if (distribution == null) {
            return List.of(new Fix("Install what provides the module, or delete the line", null));
        }
        boolean editable = file.startsWith("_") && file.contains("editable");
        String name = distribution.name();
        return List.of(
                new Fix("Install " + name + " again from where it came from", editable ? install(PROJECT) : null),
                new Fix(
                        "Or remove " + name + ", if nothing needs it any more",
                        commands.uninstall() + Shell.quote(name)));
    }
}
