package io.github.pthfinder.bridge;

import io.github.pthfinder.files.FileView;
import io.github.pthfinder.files.PosixPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The site directories of an interpreter in the order in which CPython's {@code site.main} reads them. */
final class SiteFolders {
    private final FileView files;
    private final String folder;
    private final boolean debian;

    /** Whether nothing tells what the missing {@code site.py} would look for. */
    private final boolean unknown;

    private final boolean venv;
    private final String lib;
    private final List<String> sites = new ArrayList<>();
    private final List<String> real = new ArrayList<>();

    private SiteFolders(FileView files, String folder, @Nullable Installation base, boolean venv) {
        this.files = files;
        this.folder = folder;
        this.unknown = base == null;
        this.debian = base != null && base.isDebians(files);
        this.lib = base == null ? LibFolder.PARENTS.get(0) : base.lib();
        this.venv = venv;
    }

    /** The site directories of an environment. */
    static List<String> of(Question question, Layout layout) {
        VenvConfig config = layout.config();
        Installation base = layout.base();
        SiteFolders all = new SiteFolders(question.files(), layout.folder(), base, config != null);
        if (config != null) {
            all.addPrefix(layout.prefix());
        }
        if (config == null || config.systemSite()) {
            all.addUserSite(question.environment());
        }
        all.addPrefix(layout.prefix());
        if (config != null && config.systemSite() && base != null) {
            all.addPrefix(base.prefix());
        }
        return all.sites;
    }

    /** These directories, each once, without those that are not there. */
    static List<String> existing(FileView files, List<String> dirs) {
        SiteFolders all = new SiteFolders(files, "", null, false);
        for (String dir : dirs) {
            all.add(dir);
        }
        return all.sites;
    }

    private void addPrefix(String prefix) {
        if (debian) {
            if (venv) {
                add(PosixPath.join(prefix, "lib/" + folder + "/site-packages"));
            }
            add(PosixPath.join(prefix, "local/lib/" + folder + "/dist-packages"));
            add(PosixPath.join(prefix, "lib/python3/dist-packages"));
            add(PosixPath.join(prefix, "lib/" + folder + "/dist-packages"));
            return;
        }
        add(PosixPath.join(prefix, lib + "/" + folder + "/site-packages"));
        if (unknown) {
            add(PosixPath.join(prefix, "lib/" + folder + "/dist-packages"));
        }
        if (!lib.equals("lib")) {
            add(PosixPath.join(prefix, "lib/" + folder + "/site-packages"));
        }
    }

    private void addUserSite(Map<String, String> variables) {
        if (!variables.getOrDefault("PYTHONNOUSERSITE", "").isEmpty()) {
            return;
        }
        String base = variables.getOrDefault("PYTHONUSERBASE", "");
        if (base.isEmpty()) {
            // Without HOME, Python asks the user database; so did the JVM.
            String home = variables.getOrDefault("HOME", System.getProperty("user.home", ""));
            base = home.endsWith("/") ? home + ".local" : home + "/.local";
        }
        add(PosixPath.join(System.getProperty("user.dir", "/"), base) + "/lib/" + folder + "/site-packages");
    }

    private void add(String folder) {
        // site.addsitedir makes the path tidy, after its callers have looked whether it is there.
        String dir = PosixPath.normalize(folder);
        if (files.isDirectory(folder) && !sites.contains(dir)) {
            String path = files.realPath(dir);
            if (!real.contains(path)) {
                real.add(path);
                sites.add(dir);
            }
        }
    }
}
