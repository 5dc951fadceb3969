package io.github.pthfinder.files.archive;

import java.util.List;

/**
 * Which contents a check is likely to ask for. A guess that only saves time: anything else is looked for in the archive again
 * when it is asked for.
 */
final class Likely {
    private static final int WHOLE = 8 << 20;
    private static final int TEXT = 256 << 10;
    private static final int START = 16 << 10;
    private static final int PROGRAM = 32 << 20;

    private static final List<String> SITES = List.of("site-packages", "dist-packages");
    private static final List<String> LINK_ENDINGS = List.of(".pth", ".egg-link", ".start");
    private static final List<String> PROJECT_ENDINGS = List.of(".toml", ".lock", ".cfg", ".in", ".sh");
    private static final List<String> METADATA = List.of(
            "METADATA",
            "PKG-INFO",
            "RECORD",
            "INSTALLER",
            "REFER_TO",
            "direct_url.json",
            "top_level.txt",
            "entry_points.txt",
            "namespace_packages.txt",
            "installed-files.txt",
            "SOURCES.txt");
    private static final List<String> FILES =
            List.of("site.py", "patchlevel.h", "setup.py", "Pipfile", "manifest.json", "index.json", "oci-layout");

    private Likely() {}

    /** How many of its first bytes are worth keeping; 0: none. */
    static int bytes(String path, long size) {
        int slash = path.lastIndexOf('/');
        String name = path.substring(slash + 1);
        String parent = slash < 0 ? "" : path.substring(path.lastIndexOf('/', slash - 1) + 1, slash);
        int wanted = wanted(path, slash, name, parent);
        boolean startEnough = parent.equals("bin") || parent.equals("Scripts");
        if (size > wanted) {
            return startEnough ? START : 0;
        }
        return (int) size;
    }

    private static int wanted(String path, int slash, String name, String parent) {
        if (ends(name, LINK_ENDINGS)) {
            return WHOLE;
        }
        if (parent.endsWith(".dist-info") || parent.endsWith(".egg-info") || parent.equals("EGG-INFO")) {
            return METADATA.contains(name) ? WHOLE : 0;
        }
        if (parent.equals("bin")) {
            return name.startsWith("python") ? PROGRAM : TEXT;
        }
        if (SITES.contains(parent)) {
            return name.endsWith(".py") ? TEXT : 0;
        }
        if (name.equals("__init__.py")) {
            return isBelowSite(path, slash) ? START : 0;
        }
        if (FILES.contains(name) || ends(name, PROJECT_ENDINGS) || name.startsWith("requirements")) {
            return TEXT;
        }
        if (parent.equals("sha256") || parent.startsWith("requirements")) {
            return TEXT;
        }
        if (name.startsWith("libpython")) {
            return PROGRAM;
        }
        // The description of an old image.
        return slash < 0 && name.endsWith(".json") ? TEXT : 0;
    }

    private static boolean isBelowSite(String path, int slash) {
        int above = slash < 0 ? -1 : path.lastIndexOf('/', slash - 1);
        if (above < 0) {
            return false;
        }
        return SITES.contains(path.substring(path.lastIndexOf('/', above - 1) + 1, above));
    }

    private static boolean ends(String name, List<String> endings) {
        for (String ending : endings) {
            if (name.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }
}
