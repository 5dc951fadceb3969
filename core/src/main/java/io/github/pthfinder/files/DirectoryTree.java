package io.github.pthfinder.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** A directory of this machine as a tree of its own. */
final class DirectoryTree implements Tree {
    private final RealFiles files = new RealFiles();
    private final OddFiles odd = new OddFiles();
    private final String base;

    /**
     * The tree.
     *
     * @param dir an existing directory, its real path
     */
    DirectoryTree(String dir) {
        this.base = dir.equals("/") ? "" : dir;
    }

    private String outside(String path) {
        return path.equals("/") && !base.isEmpty() ? base : base + path;
    }

    private static Path path(String outside) {
        return PathBytes.plain(outside) ? Path.of(outside) : PathBytes.toPath(outside);
    }

    @Override
    public FileView.@Nullable Kind kindUnlessLink(String path) {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(path(outside(path)), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return attributes.isSymbolicLink() ? null : OddFiles.kind(attributes);
        } catch (IOException | IllegalArgumentException e) {
            return FileView.Kind.MISSING;
        }
    }

    @Override
    public @Nullable String readLink(String path) {
        return odd.readLink(outside(path));
    }

    @Override
    public Listing list(String dir) {
        return files.list(outside(dir));
    }

    @Override
    public Content read(String path, int cap) {
        if (kindUnlessLink(path) != FileView.Kind.FILE) {
            return odd.special(outside(path));
        }
        try (InputStream in = open(path)) {
            return RealFiles.upTo(cap, in);
        } catch (IOException | IllegalArgumentException e) {
            return closed(e);
        }
    }

    @Override
    public Content readStart(String path, int most) {
        if (kindUnlessLink(path) != FileView.Kind.FILE) {
            return odd.special(outside(path));
        }
        try (InputStream in = open(path)) {
            return Content.of(in.readNBytes(most));
        } catch (IOException | IllegalArgumentException e) {
            return closed(e);
        }
    }

    /** A link that took the file's place in this moment is not followed out of the tree. */
    private InputStream open(String path) throws IOException {
        return Files.newInputStream(path(outside(path)), LinkOption.NOFOLLOW_LINKS);
    }

    private static Content closed(Exception e) {
        return e instanceof AccessDeniedException
                ? Content.failed(Content.Failure.UNREADABLE, "not readable")
                : Content.failed(Content.Failure.BROKEN, "reading failed");
    }
}
