package io.github.pthfinder.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Symbolic links, and names that {@link java.io.File} cannot carry. Loaded only when one is met. */
final class OddFiles {
    FileView.Kind kind(String path) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(PathBytes.toPath(path), BasicFileAttributes.class);
            return attributes.isRegularFile()
                    ? FileView.Kind.FILE
                    : attributes.isDirectory() ? FileView.Kind.DIRECTORY : FileView.Kind.OTHER;
        } catch (IOException | IllegalArgumentException e) {
            return FileView.Kind.MISSING;
        }
    }

    boolean isLink(String path) {
        return path.indexOf('\0') < 0 && Files.isSymbolicLink(PathBytes.toPath(path));
    }

    @Nullable
    String readLink(String path) {
        try {
            Path target = Files.readSymbolicLink(PathBytes.toPath(path));
            // A relative path's URI is made absolute against the working directory: decode the parts one by one.
            StringBuilder text = new StringBuilder(target.isAbsolute() ? "/" : "");
            for (int i = 0; i < target.getNameCount(); i++) {
                text.append(i > 0 ? "/" : "")
                        .append(PosixPath.name(PathBytes.fromPath(Path.of("/").resolve(target.getName(i)))));
            }
            return text.toString();
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return null;
        }
    }

    Listing list(String dir) {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(PathBytes.toPath(dir))) {
            for (Path entry : entries) {
                names.add(PosixPath.name(PathBytes.fromPath(entry)));
            }
        } catch (NoSuchFileException e) {
            return Listing.failed("no such directory");
        } catch (IOException | java.nio.file.DirectoryIteratorException | IllegalArgumentException e) {
            return Listing.failed("not readable");
        }
        return RealFiles.sorted(names);
    }

    Content read(String path, int cap) {
        try (InputStream in = Files.newInputStream(PathBytes.toPath(path))) {
            byte[] bytes = in.readNBytes(cap + 1);
            return bytes.length > cap ? RealFiles.tooLarge(cap) : Content.of(bytes);
        } catch (IOException | IllegalArgumentException e) {
            return Content.failed(Content.Failure.UNREADABLE, "not readable");
        }
    }

    String realPath(String path) {
        try {
            return PathBytes.fromPath(PathBytes.toPath(path).toRealPath());
        } catch (IOException | IllegalArgumentException e) {
            return PosixPath.normalize(path);
        }
    }
}
