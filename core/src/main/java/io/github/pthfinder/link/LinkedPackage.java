package io.github.pthfinder.link;

import io.github.pthfinder.files.FileView;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is linked in one package of a link tree, and what of it is dead. */
final class LinkedPackage {
    private static final int DEEPEST = 30;

    private final FileView files;
    private final TreeSet<String> lost = new TreeSet<>();
    private @Nullable String firstLink;
    private @Nullable String firstDead;

    LinkedPackage(FileView files) {
        this.files = files;
    }

    /** The first dead link to a module, else the first link; null where there is none. */
    @Nullable
    String holder() {
        return firstDead == null ? firstLink : firstDead;
    }

    /** The import names that are lost. */
    List<String> lost() {
        return new ArrayList<>(lost);
    }

    /** Reads a package's directory and those below it. */
    void read(String dir, String name) {
        read(dir, name, 0);
    }

    /** Whether any module in it is there. */
    private boolean read(String dir, String name, int depth) {
        List<String> dead = new ArrayList<>();
        boolean alive = false;
        boolean holdsDead = false;
        for (String entry : depth < DEEPEST ? files.list(dir).names() : List.<String>of()) {
            String path = dir + "/" + entry;
            int dot = entry.indexOf('.');
            String below = name + "." + (dot < 0 ? entry : entry.substring(0, dot));
            if (dot < 0 && !files.isLink(path) && files.isDirectory(path)) {
                int before = lost.size();
                alive |= read(path, below, depth + 1);
                holdsDead |= lost.size() > before;
            } else if (isModule(entry)) {
                boolean there = noted(path);
                // A compiled module is a file of the tree itself: what it belongs to may be gone all the same.
                alive |= there && (entry.endsWith(".py") || files.isLink(path));
                if (!there && !entry.startsWith("__init__.")) {
                    dead.add(below);
                }
                holdsDead |= !there;
            }
        }
        if (alive) {
            lost.addAll(dead);
        } else if (holdsDead) {
            // All of it is dead: the package is lost, not this and that of it.
            removeBelow(name + ".");
            lost.add(name);
        }
        return alive;
    }

    private void removeBelow(String prefix) {
        for (String name : new ArrayList<>(lost)) {
            if (name.startsWith(prefix)) {
                lost.remove(name);
            }
        }
    }

    /** Reads a module that stands in the tree itself. */
    void module(String path, String name) {
        if (isModule(path) && !noted(path)) {
            lost.add(name);
        }
    }

    private boolean noted(String path) {
        boolean there = files.exists(path);
        if (files.isLink(path)) {
            firstLink = firstLink == null ? path : firstLink;
            firstDead = firstDead == null && !there ? path : firstDead;
        }
        return there;
    }

    private static boolean isModule(String name) {
        return name.endsWith(".py") || name.endsWith(".so") || name.endsWith(".pyd");
    }
}
