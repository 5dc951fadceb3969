package io.github.pthfinder.files;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A read-only view of a file system. Implementations never throw for what they find there. */
public interface FileView {
    /** What a path leads to, symbolic links followed. */
    enum Kind {
        /** Nothing, a symbolic link to nothing, or something that this user may not see. */
        MISSING,
        /** A regular file. */
        FILE,
        /** A directory. */
        DIRECTORY,
        /** Something that must not be opened: a FIFO, a socket, a device. */
        OTHER
    }

    /** What {@code path} leads to. */
    Kind kind(String path);

    /** Whether the last part of {@code path} is itself a symbolic link, dangling or not. */
    boolean isLink(String path);

    /** The text of the symbolic link at {@code path} as stored, null where there is no link. */
    @Nullable
    String readLink(String path);

    /** The names in a directory. */
    Listing list(String dir);

    /**
     * The bytes of a regular file. Anything else is not opened, save that something may take the file's place in the
     * moment between asking and opening.
     *
     * @param cap the most bytes that are read; a larger file is a problem, not a short answer
     */
    Content read(String path, int cap);

    /**
     * The first bytes of a regular file, as {@link #read} gives a whole one. For views that can only read whole files, one
     * larger than {@link Content#TEXT_CAP} is a problem.
     *
     * @param most the most bytes that are given
     */
    default Content readStart(String path, int most) {
        Content whole = read(path, Content.TEXT_CAP);
        return whole.bytes().length <= most ? whole : Content.of(Arrays.copyOf(whole.bytes(), most));
    }

    /** {@code path} with every symbolic link resolved; parts that do not exist stay as they are. */
    String realPath(String path);

    /** For many questions about what is in one directory. */
    default Inside inside(String dir) {
        return new InsideAny(this, dir);
    }

    /** Whether anything exists there, as {@code os.path.exists} sees it. */
    default boolean exists(String path) {
        return kind(path) != Kind.MISSING;
    }

    /** Whether a regular file is there. */
    default boolean isFile(String path) {
        return kind(path) == Kind.FILE;
    }

    /** Whether a directory is there. */
    default boolean isDirectory(String path) {
        return kind(path) == Kind.DIRECTORY;
    }
}
