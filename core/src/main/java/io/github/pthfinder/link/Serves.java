package io.github.pthfinder.link;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Python gets through a link. */
public sealed interface Serves {
    /**
     * The target is a directory (or archive) on {@code sys.path}; what is in it is importable.
     *
     * @param at the index of {@code sys.path} at which it is put, {@link #LAST} for the end
     */
    record SearchPath(int at) implements Serves {
        /** Behind everything that is there already. */
        public static final int LAST = Integer.MAX_VALUE;

        public SearchPath() {
            this(LAST);
        }

        /** Puts a directory on a path as this says. */
        public void put(List<String> path, String dir) {
            path.add(Math.min(at, path.size()), dir);
        }
    }

    /**
     * The target is where one import name is loaded from.
     *
     * @param name the import name, dotted for a member of a package
     * @param form how the target is turned into a file
     */
    record Module(String name, Form form) implements Serves {}

    /**
     * Code that runs at every start needs these modules. The link has no target of its own.
     *
     * @param modules import names of the modules that are missing
     * @param names what the code would make importable, as it says itself; empty where it says nothing
     */
    record Hook(List<String> modules, List<String> names) implements Serves {
        public Hook {
            modules = List.copyOf(modules);
            names = List.copyOf(names);
        }

        public Hook(List<String> modules) {
            this(modules, List.of());
        }
    }

    /**
     * A package in a tree of symbolic links to its files. The target is where the first dead one leads, else the first.
     *
     * @param name the package, or a module that stands in the tree itself
     * @param lost the import names whose links are dead, sorted: a package where all of it is lost; empty where none is
     */
    record Tree(String name, List<String> lost) implements Serves {
        public Tree {
            lost = List.copyOf(lost);
        }
    }

    /**
     * Importing these names first runs a build tool; the target is the build directory or the program.
     *
     * @param names import names
     * @param problem why the tool cannot run, a clause for people; null where nothing speaks against it
     * @param alone whether the sources are there, so that only the build is lost
     */
    record Build(List<String> names, @Nullable String problem, boolean alone) implements Serves {
        public Build {
            names = List.copyOf(names);
        }
    }

    /**
     * A path in code of a shape that is not known: what it is for can only be guessed.
     *
     * @param allGone whether no path in that code leads anywhere
     */
    record Harvest(boolean allGone) implements Serves {}

    /**
     * Nothing is known: the file that would tell could not be read.
     *
     * @param reason why, in words for a person
     */
    record Unreadable(String reason) implements Serves {}

    /**
     * The target is a program or the place of one; no import goes through it.
     *
     * @param needed false where what holds the link works without its target
     * @param distribution the distribution that the file itself names, null where it names none
     */
    record Program(boolean needed, @Nullable String distribution) implements Serves {}

    /** Only a record: no import goes through it. */
    record Metadata() implements Serves {}

    /** How the target of a {@link Module} is turned into a file. */
    enum Form {
        /** A package directory with {@code __init__.py}, or the path of a module without its suffix (setuptools). */
        PACKAGE_OR_STEM,
        /** The file that is loaded. */
        FILE,
        /** The file that is loaded by a finder before {@code sys.path} is asked: where it is gone, nothing else helps. */
        FIRST_FILE,
        /** The file that is executed by a module of that name, which stands where the link stands. */
        STUB,
        /** The directory of the submodules of a package whose {@code __init__.py} stands where the link stands. */
        STUB_PATH,
        /** A directory that is one portion of a namespace package. */
        PORTION,
        /** What a symbolic link in a site directory stands for: a package directory or a module file. */
        ENTRY
    }
}
