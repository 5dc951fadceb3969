package io.github.pthfinder.link;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Python gets through a link. */
public sealed interface Serves {
    /** The target is a directory (or archive) on {@code sys.path}; what is in it is importable. */
    record SearchPath() implements Serves {}

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
     */
    record Hook(List<String> modules) implements Serves {
        public Hook {
            modules = List.copyOf(modules);
        }
    }

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
        /** A directory that is one portion of a namespace package. */
        PORTION,
        /** What a symbolic link in a site directory stands for: a package directory or a module file. */
        ENTRY
    }
}
