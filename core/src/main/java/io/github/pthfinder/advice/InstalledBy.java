package io.github.pthfinder.advice;

import io.github.pthfinder.files.FileView;
import io.github.pthfinder.files.PosixPath;
import io.github.pthfinder.model.Distribution;
import io.github.pthfinder.site.Distributions;
import io.github.pthfinder.site.Installed;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which installer a project uses: the one whose lock file stands in it, else the one that the distribution's own record
 * names. pip's record tells least, because pipenv and conda install through pip.
 */
final class InstalledBy {
    private static final Installer[] LOCKED = {Installer.PIPENV, Installer.UV, Installer.POETRY, Installer.PDM};

    private final FileView files;
    private final Distributions distributions;
    private final List<String> projects;
    private final @Nullable String prefix;

    /** The installer of an environment; {@code projects} are the directories in which the project may be. */
    InstalledBy(FileView files, Distributions distributions, List<String> projects, @Nullable String prefix) {
        this.files = files;
        this.distributions = distributions;
        this.projects = projects;
        this.prefix = prefix;
    }

    /** What installs a distribution, null where nothing tells. */
    @Nullable
    Installer of(@Nullable Distribution distribution) {
        Installer locked = inProject(LOCKED);
        if (locked != null) {
            return locked;
        }
        Installer recorded = recorded(distribution);
        if (recorded != null && recorded != Installer.PIP) {
            return recorded;
        }
        if (prefix != null && files.isDirectory(PosixPath.join(prefix, "conda-meta"))) {
            return Installer.CONDA;
        }
        return recorded != null ? recorded : inProject(Installer.PIP);
    }

    /** Whether the environment has pip. */
    boolean hasPip() {
        return distributions.named("pip") != null;
    }

    private @Nullable Installer inProject(Installer... installers) {
        for (String project : projects) {
            for (Installer installer : installers) {
                if (files.isFile(PosixPath.join(project, installer.file()))) {
                    return installer;
                }
            }
        }
        return null;
    }

    private @Nullable Installer recorded(@Nullable Distribution distribution) {
        Installed installed = distribution == null ? null : distributions.named(distribution.name());
        String record =
                installed == null ? "" : distributions.installer(installed).toLowerCase(Locale.ROOT);
        for (Installer installer : Installer.values()) {
            // Poetry writes its version behind its name.
            if (record.equals(installer.program()) || record.startsWith(installer.program() + " ")) {
                return installer;
            }
        }
        return null;
    }
}
