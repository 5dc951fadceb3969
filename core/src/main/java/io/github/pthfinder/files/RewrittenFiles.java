package io.github.pthfinder.files;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file system whose texts read as rewrites would leave them; nothing is written. Which files there are, of what kind, and
 * where symbolic links lead is as it was.
 */
public final class RewrittenFiles implements FileView {
    /** More than any path that is replaced, so that a cut through one is noticed. */
    private static final int EDGE = 64 << 10;

    private final FileView files;
    private final List<Rewrite> rewrites;

    /** What a rewrite makes of a file. */
    public interface Rewrite {
        /** Whether it touches the file that a path leads to. */
        boolean reads(String path);

        /** The bytes as it leaves them, line for line; the very array where it changes nothing. */
        byte[] apply(byte[] bytes);
    }

    /** The files as these rewrites leave them, one after the other. */
    public RewrittenFiles(FileView files, List<Rewrite> rewrites) {
        this.files = files;
        this.rewrites = List.copyOf(rewrites);
    }

    private boolean isRewritten(String path) {
        for (Rewrite rewrite : rewrites) {
            if (rewrite.reads(path)) {
                return true;
            }
        }
        return false;
    }

    private byte[] rewritten(String path, byte[] bytes) {
        byte[] text = bytes;
        for (Rewrite rewrite : rewrites) {
            text = rewrite.reads(path) ? rewrite.apply(text) : text;
        }
        return text;
    }

    /** {@inheritDoc} The cap counts for the file as it is. */
    @Override
    public Content read(String path, int cap) {
        Content content = files.read(path, cap);
        return content.ok() && isRewritten(path) ? Content.of(rewritten(path, content.bytes())) : content;
    }

    @Override
    public Content readStart(String path, int most) {
        if (!isRewritten(path)) {
            return files.readStart(path, most);
        }
        // A rewrite can shorten a text, so more of it is read until enough is left.
        for (int ask = most + EDGE; ; ask = ask < 1 << 29 ? 2 * ask : Integer.MAX_VALUE - 8) {
            Content start = files.readStart(path, ask);
            if (!start.ok()) {
                return start;
            }
            byte[] text = rewritten(path, start.bytes());
            boolean whole = start.bytes().length < ask;
            if (whole || text.length - EDGE >= most || ask == Integer.MAX_VALUE - 8) {
                return Content.of(text.length <= most ? text : Arrays.copyOf(text, most));
            }
        }
    }

    @Override
    public Kind kind(String path) {
        return files.kind(path);
    }

    @Override
    public boolean isFile(String path) {
        return files.isFile(path);
    }

    @Override
    public boolean isDirectory(String path) {
        return files.isDirectory(path);
    }

    @Override
    public boolean exists(String path) {
        return files.exists(path);
    }

    @Override
    public boolean isLink(String path) {
        return files.isLink(path);
    }

    @Override
    public @Nullable String readLink(String path) {
        return files.readLink(path);
    }

    @Override
    public Listing list(String dir) {
        return files.list(dir);
    }

    @Override
    public Inside inside(String dir) {
        return files.inside(dir);
    }

    @Override
    public String realPath(String path) {
        return files.realPath(path);
    }
}
