package io.github.pthfinder.repair.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/** This machine's disk. */
final class RealDisk implements Disk {
    @Override
    public void create(Path file, byte[] content) throws IOException {
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                out.write(rest);
            }
            out.force(true);
        }
    }

    @Override
    public void dress(Path file, Attire attire) throws IOException {
        Map<String, Object> now = Files.readAttributes(file, "unix:uid,gid", LinkOption.NOFOLLOW_LINKS);
        if (!now.get("gid").equals(attire.group())) {
            Files.setAttribute(file, "unix:gid", attire.group(), LinkOption.NOFOLLOW_LINKS);
        }
        if (!now.get("uid").equals(attire.user())) {
            Files.setAttribute(file, "unix:uid", attire.user(), LinkOption.NOFOLLOW_LINKS);
        }
        // A change of owner takes the special bits away, so the rights come last.
        if (!Files.isSymbolicLink(file)) {
            Files.setAttribute(file, "unix:mode", attire.mode());
            if (attire.modified() != null) {
                Files.setLastModifiedTime(file, attire.modified());
            }
        }
    }

    @Override
    public void link(Path link, String target) throws IOException {
        Files.createSymbolicLink(link, Path.of(target));
    }

    @Override
    public void replace(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void delete(Path path) throws IOException {
        Files.deleteIfExists(path);
    }

    @Override
    public void directory(Path dir) throws IOException {
        Files.createDirectories(dir);
    }

    @Override
    public void sync(Path dir) throws IOException {
        try (FileChannel channel = FileChannel.open(dir, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
