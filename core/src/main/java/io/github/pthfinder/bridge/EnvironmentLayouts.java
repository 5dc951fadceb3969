package io.github.pthfinder.bridge;

import io.github.pthfinder.files.FileView;
import io.github.pthfinder.files.Inside;
import io.github.pthfinder.files.PosixPath;
import java.util.ArrayList;
import java.util.List;

/** Tells which of the directories that a search meets are environments, and how those belong together. */
final class EnvironmentLayouts {
    private final FileView files;
    private final List<Prefix> whole = new ArrayList<>();
    private final List<Prefix> loose = new ArrayList<>();
    private final List<Prefix> users = new ArrayList<>();

    /**
     * A directory with Pythons.
     *
     * @param folders {@code pythonX.Y}; none where it is a virtual environment, which tells by itself
     */
    private record Prefix(String dir, List<String> folders) {}

    EnvironmentLayouts(FileView files) {
        this.files = files;
    }

    /**
     * Looks at a directory.
     *
     * @param names all that is in it
     * @param directories those of them that are directories themselves
     */
    void look(String dir, List<String> names, List<String> directories) {
        List<String> installed = new ArrayList<>();
        List<String> packages = new ArrayList<>();
        for (String lib : LibFolder.PARENTS) {
            if (directories.contains(lib)) {
                folders(PosixPath.join(dir, lib), installed, packages);
            }
        }
        if (names.contains("pyvenv.cfg") && files.isFile(PosixPath.join(dir, "pyvenv.cfg"))) {
            whole.add(new Prefix(dir, List.of()));
        } else if (!installed.isEmpty()) {
            whole.add(new Prefix(dir, installed));
        } else if (!packages.isEmpty()) {
            (PosixPath.name(dir).equals(".local") ? users : loose).add(new Prefix(dir, packages));
        }
    }

    private void folders(String lib, List<String> installed, List<String> packages) {
        Inside inside = files.inside(lib);
        for (String name : files.list(lib).names()) {
            if (LibFolder.minor(name) >= 0 && inside.kindUnlessLink(name) == FileView.Kind.DIRECTORY) {
                String folder = PosixPath.join(lib, name);
                if (files.isFile(folder + "/os.py")) {
                    addOnce(installed, name);
                } else if (files.isDirectory(folder + "/site-packages")
                        || files.isDirectory(folder + "/dist-packages")) {
                    addOnce(packages, name);
                }
            }
        }
    }

    private static void addOnce(List<String> names, String name) {
        if (!names.contains(name)) {
            names.add(name);
        }
    }

    /** The environments: what stands for itself, then the sites of users, then packages without an installation. */
    List<FoundEnvironment> found() {
        List<FoundEnvironment> found = new ArrayList<>();
        for (Prefix prefix : whole) {
            add(found, prefix, true);
        }
        for (Prefix user : users) {
            for (String folder : user.folders) {
                found.add(ofUser(user.dir, folder));
            }
        }
        for (Prefix prefix : loose) {
            add(found, prefix, false);
        }
        return found;
    }

    private static void add(List<FoundEnvironment> found, Prefix prefix, boolean own) {
        if (prefix.folders.size() < 2) {
            found.add(new FoundEnvironment(prefix.dir, List.of(), null, null, own));
            return;
        }
        for (String folder : prefix.folders) {
            found.add(new FoundEnvironment(prefix.dir, List.of(), LibFolder.xy(folder), null, own));
        }
    }

    /** The packages of a user count in every installation of their version; the first stands for all. */
    private FoundEnvironment ofUser(String local, String folder) {
        for (Prefix prefix : whole) {
            if (prefix.folders.contains(folder)) {
                String version = prefix.folders.size() > 1 ? LibFolder.xy(folder) : null;
                return new FoundEnvironment(prefix.dir, List.of(), version, PosixPath.parent(local), true);
            }
        }
        return new FoundEnvironment(null, List.of(local + "/lib/" + folder + "/site-packages"), null, null, true);
    }
}
