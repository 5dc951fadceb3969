package io.github.pthfinder.files.archive;

import io.github.pthfinder.model.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An image in a directory of this machine (OCI image layout). Nothing in it is followed. */
final class DirectoryParts implements Parts, AutoCloseable {
    private final Path dir;
    private final Progress progress;
    private final List<RandomAccessFile> open = new ArrayList<>();

    DirectoryParts(Path dir, Progress progress) {
        this.dir = dir;
        this.progress = progress;
    }

    @Override
    public @Nullable Bytes bytes(String name) throws IOException {
        Path path = dir;
        for (String part : EntryPath.names(name)) {
            path = path.resolve(part);
            if (part.equals("..") || Files.isSymbolicLink(path)) {
                return null;
            }
        }
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            return null;
        }
        RandomAccessFile file = new RandomAccessFile(path.toFile(), "r");
        open.add(file);
        return new FileBytes(file, progress);
    }

    @Override
    public byte @Nullable [] document(String name) throws IOException {
        Bytes bytes = bytes(name);
        if (bytes == null) {
            return null;
        }
        try (InputStream in = bytes.open(0)) {
            byte[] read = in.readNBytes(Json.LARGEST + 1);
            if (read.length > Json.LARGEST) {
                throw new ArchiveException(name + " in it is larger than " + (Json.LARGEST >> 20) + " MiB");
            }
            return read;
        }
    }

    @Override
    public void close() {
        for (RandomAccessFile file : open) {
            try {
                file.close();
            } catch (IOException e) {
                // It was only read.
            }
        }
    }
}
