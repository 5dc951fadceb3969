package io.github.pthfinder.files;

import io.github.pthfinder.files.archive.Archive;
import io.github.pthfinder.files.archive.Node;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An archive as a tree of its own. Its files belong to nobody, so that all of them can be read. */
final class ArchiveTree implements Tree {
    private final Archive archive;

    ArchiveTree(Archive archive) {
        this.archive = archive;
    }

    @Override
    public FileView.@Nullable Kind kindUnlessLink(String path) {
        Node node = archive.at(path);
        if (node == null) {
            return FileView.Kind.MISSING;
        }
        if (node instanceof Node.Link) {
            return null;
        }
        if (node instanceof Node.Directory) {
            return FileView.Kind.DIRECTORY;
        }
        return node instanceof Node.Regular ? FileView.Kind.FILE : FileView.Kind.OTHER;
    }

    @Override
    public @Nullable String readLink(String path) {
        return archive.at(path) instanceof Node.Link link ? link.target() : null;
    }

    @Override
    public Listing list(String dir) {
        if (!(archive.at(dir) instanceof Node.Directory directory)) {
            return Listing.failed("no such directory");
        }
        List<String> names = directory.names();
        return RealFiles.sorted(names);
    }

    @Override
    public Content read(String path, int cap) {
        return archive.at(path) instanceof Node.Regular file && file.size() > cap
                ? RealFiles.tooLarge(cap)
                : readStart(path, cap);
    }

    @Override
    public Content readStart(String path, int most) {
        Node node = archive.at(path);
        if (node instanceof Node.Regular file) {
            try {
                return Content.of(archive.read(file, most));
            } catch (IOException e) {
                return Content.failed(Content.Failure.BROKEN, "reading failed: " + Archive.reason(e));
            }
        }
        return node instanceof Node.Special special && special.isFifo()
                ? Content.failed(Content.Failure.FIFO, "a FIFO")
                : Content.failed(Content.Failure.DEVICE, "a device");
    }
}
