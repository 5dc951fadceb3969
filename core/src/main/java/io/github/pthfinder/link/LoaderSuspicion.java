package io.github.pthfinder.link;

import io.github.pthfinder.files.PosixPath;
import io.github.pthfinder.site.Installed;
import io.github.pthfinder.site.SiteReading;

/**
 * Whether a hook module of unknown shape may be what makes a project importable, so that dead paths in it matter. Ordinary
 * packages have hooks too (tracers, profilers), and name files that need not be there.
 */
final class LoaderSuspicion {
    /** What code has to say to take part in an import. */
    private static final String[] IMPORT_SYSTEM = {
        "sys.path",
        "meta_path",
        "path_hooks",
        "__path__",
        "addsitedir",
        "importlib",
        "import_module",
        "find_spec",
        "find_module",
        "spec_from",
        "oader",
        "inder",
        "install(",
        "exec(",
        "execfile",
        "run_path",
        "load_source"
    };

    private LoaderSuspicion() {}

    /** Whether the hook module in {@code file} is suspected. */
    static boolean holds(Environment environment, String file, String text) {
        return inSite(environment, file) && mayLoad(text) && !isBuiltElsewhere(environment, file);
    }

    /** Installers put loaders into a site directory; what a project's own sources name is their matter. */
    private static boolean inSite(Environment environment, String file) {
        for (SiteReading.SiteDirectory site : environment.reading().sites()) {
            if (PosixPath.isWithin(file, site.dir())) {
                return true;
            }
        }
        return false;
    }

    /** A program that nowhere speaks of the import system is no loader; bare data may be one's configuration. */
    private static boolean mayLoad(String text) {
        boolean program = text.contains("def ") || text.contains("class ");
        for (String word : IMPORT_SYSTEM) {
            if (!program || text.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether an installer unpacked it from a wheel that is not editable. Such a wheel knows no project of this machine,
     * and an editable one leaves a record (PEP 610).
     */
    private static boolean isBuiltElsewhere(Environment environment, String file) {
        Installed owner = environment.distributions().recorderOf(file);
        if (owner == null || environment.distributions().installer(owner).isEmpty()) {
            return false;
        }
        for (EditableProject project : environment.projects()) {
            if (project.installed() == owner) {
                return false;
            }
        }
        return true;
    }
}
