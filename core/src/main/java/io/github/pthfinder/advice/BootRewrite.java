package io.github.pthfinder.advice;

import io.github.pthfinder.files.PosixPath;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a platform moves the paths of a build to where the application runs.
 *
 * @param when when it does so, for people
 * @param below the directories of which it reads all files with these names, however deep
 * @param files the names of the files that it reads
 * @param links what it does with a symbolic link of such a name; it follows none to a directory
 * @param from the build directories that it replaces: of these the one on record, where there is one
 * @param to what it puts in their place
 * @param hits how many of them it replaces
 * @param run what runs it by hand, in the directory from which the application runs; null where nothing does
 */
record BootRewrite(
        String when,
        FolderShape below,
        List<FileName> files,
        SymbolicLinks links,
        BuildDirectoryPattern from,
        String to,
        Hits hits,
        @Nullable String run) {
    /** How many paths a rewrite changes. */
    enum Hits {
        /** The first of each line. */
        FIRST_OF_LINE,
        /** All of them. */
        ALL
    }

    /** What a rewrite does with symbolic links to files. */
    enum SymbolicLinks {
        /** It passes over them. */
        KEPT,
        /** It puts a rewritten copy in their place ({@code sed -i}). */
        REPLACED
    }

    /** The names of files that begin and end so. */
    record FileName(String start, String end) {
        boolean matches(String name) {
            return name.length() >= start.length() + end.length() && name.startsWith(start) && name.endsWith(end);
        }

        @Override
        public String toString() {
            return start + "*" + end;
        }
    }

    BootRewrite {
        files = List.copyOf(files);
    }

    /** Whether it reads a file, as far as its path tells. */
    boolean reads(String file) {
        return below.isAbove(file) && readsName(PosixPath.name(file));
    }

    boolean readsName(String name) {
        for (FileName pattern : files) {
            if (pattern.matches(name)) {
                return true;
            }
        }
        return false;
    }

    /** The names of its files, for people. */
    String names() {
        StringBuilder names = new StringBuilder();
        for (FileName file : files) {
            names.append(names.length() == 0 ? "" : ", ").append(file);
        }
        return names.toString();
    }
}
