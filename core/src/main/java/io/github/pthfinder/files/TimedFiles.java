package io.github.pthfinder.files;

import org.jspecify.annotations.Nullable;

/** A file system that may be asked until a moment; later questions throw {@link TooLate}. */
public final class TimedFiles implements FileView {
    private final FileView files;
    private final long until;

    /**
     * A view that ends.
     *
     * @param until the moment, as {@link System#nanoTime()} counts
     */
    public TimedFiles(FileView files, long until) {
        this.files = files;
        this.until = until;
    }

    /** The moment had come before a question was asked. */
    public static final class TooLate extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /**
         * The moment had come.
         *
         * @param path what was asked about
         */
        TooLate(String path) {
            super(path);
        }
    }

    private String inTime(String path) {
        if (System.nanoTime() - until >= 0) {
            throw new TooLate(path);
        }
        return path;
    }

    @Override
    public Kind kind(String path) {
        return files.kind(inTime(path));
    }

    @Override
    public boolean isLink(String path) {
        return files.isLink(inTime(path));
    }

    @Override
    public Inside inside(String dir) {
        Inside inside = files.inside(dir);
        return new Inside() {
            @Override
            public @Nullable Kind kindUnlessLink(String name) {
                inTime(dir);
                return inside.kindUnlessLink(name);
            }

            @Override
            public boolean exists(String path) {
                inTime(dir);
                return inside.exists(path);
            }
        };
    }

    @Override
    public @Nullable String readLink(String path) {
        return files.readLink(inTime(path));
    }

    @Override
    public Listing list(String dir) {
        return files.list(inTime(dir));
    }

    @Override
    public Content read(String path, int cap) {
        return files.read(inTime(path), cap);
    }

    @Override
    public Content readStart(String path, int most) {
        return files.readStart(inTime(path), most);
    }

    @Override
    public String realPath(String path) {
        return files.realPath(inTime(path));
    }
}
