package io.github.pthfinder.advice;

import io.github.pthfinder.files.PosixPath;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a platform moves the paths of a build to where the application runs.
 *
 * @param when when it does so, for people
 * @param below part of the path of every file that it reads
 * @param files the names of the files that it reads; it follows no symbolic link
 * @param from the build directories that it replaces: of these the one on record, where there is one
 * @param to what it puts in their place
 * @param hits how many of them it replaces
 * @param run what runs it by hand, in the directory from which the application runs; null where nothing does
 */
record BootRewrite(
        String when,
        String below,
        List<FileName> files,
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
        return file.contains(below) && readsName(PosixPath.name(file));
    }

    boolean readsName(String name) {
        for (FileName pattern : files) {
            if (pattern.matches(name)) {
                return true;
            }
        }
        return false;
    }

    /**
     * A line as the rewrite leaves it. Like {@code sed} it replaces text, not paths: {@code directory} is also found at the
     * beginning of a longer name.
     */
    String apply(String line, String directory) {
        int at = line.indexOf(directory);
        if (at < 0) {
            return line;
        }
        String rest = line.substring(at + directory.length());
        return line.substring(0, at) + to + (hits == Hits.ALL ? apply(rest, directory) : rest);
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
