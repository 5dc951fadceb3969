package io.github.pthfinder.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Symbolic links, and names and kinds of files that {@link java.io.File} does not know. */
final class OddFiles {
    FileView.Kind kind(String path) {
        try {
            return kind(Files.readAttributes(PathBytes.toPath(path), BasicFileAttributes.class));
        } catch (IOException | IllegalArgumentException e) {
            return FileView.Kind.MISSING;
        }
    }

    static FileView.Kind kind(BasicFileAttributes attributes) {
        return attributes.isRegularFile()
                ? FileView.Kind.FILE
                : attributes.isDirectory() ? FileView.Kind.DIRECTORY : FileView.Kind.OTHER;
    }

    /** One {@code lstat}: canonical paths would ask for every part of the path, and miss a dangling link. */
    boolean isLink(String path) {
        return path.indexOf('\0') < 0 && Files.isSymbolicLink(path(path));
    }

    @Nullable
    String readLink(String path) {
        if (path.indexOf('\0') >= 0) {
            return null;
        }
        try {
            Path target = Files.readSymbolicLink(path(path));
            String text = target.toString();
            return PathBytes.plain(text) ? text : readLink(target);
        } catch (IOException e) {
            return null;
        }
    }

    /** A relative path's URI is made absolute against the working directory: the parts are decoded one by one. */
    private static String readLink(Path target) {
        StringBuilder text = new StringBuilder(target.isAbsolute() ? "/" : "");
        for (int i = 0; i < target.getNameCount(); i++) {
            text.append(i > 0 ? "/" : "")
                    .append(PosixPath.name(PathBytes.fromPath(Path.of("/").resolve(target.getName(i)))));
        }
        return text.toString();
    }

    private static Path path(String path) {
        return PathBytes.plain(path) ? Path.of(path) : PathBytes.toPath(path);
    }

    /** What reading gives where nothing can be seen: a link may lead to a file that only others can see. */
    Content missing(String path) {
        try {
            if (isLink(path)) {
                Files.readAttributes(path(path), BasicFileAttributes.class);
            }
        } catch (AccessDeniedException e) {
            return Content.failed(Content.Failure.UNREADABLE, "not readable");
        } catch (IOException e) {
            // Dangling, or a link to itself.
        }
        return Content.failed(Content.Failure.MISSING, "no such file");
    }

    /** What reading something gives that is neither file nor directory. */
    Content special(String path) {
        if (realPath(path).equals("/dev/null")) {
            return Content.of(new byte[0]);
        }
        int type;
        try {
            type = (Integer) Files.getAttribute(path(path), "unix:mode") & 0xF000;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return Content.failed(Content.Failure.MISSING, "no such file");
        }
        return switch (type) {
            case 0x1000 -> Content.failed(Content.Failure.FIFO, "a FIFO");
            case 0xC000 -> Content.failed(Content.Failure.SOCKET, "a socket");
            default -> Content.failed(Content.Failure.DEVICE, "a device");
        };
    }

    Listing list(String dir) {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(PathBytes.toPath(dir))) {
            for (Path entry : entries) {
                names.add(PosixPath.name(PathBytes.fromPath(entry)));
            }
        } catch (NoSuchFileException e) {
            return Listing.failed("no such directory");
        } catch (NotDirectoryException e) {
            return Listing.failed("not a directory");
        } catch (IOException | java.nio.file.DirectoryIteratorException | IllegalArgumentException e) {
            return Listing.failed("not readable");
        }
        return RealFiles.sorted(names);
    }

    Content read(String path, int cap) {
        try (InputStream in = Files.newInputStream(PathBytes.toPath(path))) {
            return RealFiles.upTo(cap, in);
        } catch (IOException | IllegalArgumentException e) {
            return Content.failed(Content.Failure.UNREADABLE, "not readable");
        }
    }

    /** Resolves what exists of the path, and leaves the rest as it is. */
    String realPath(String path) {
        String normal = PosixPath.normalize(path);
        String rest = "";
        for (String at = normal; !at.equals("/") && !at.isEmpty(); at = PosixPath.parent(at)) {
            try {
                return PathBytes.fromPath(PathBytes.toPath(at).toRealPath()) + rest;
            } catch (IOException | IllegalArgumentException e) {
                rest = "/" + PosixPath.name(at) + rest;
            }
        }
        return normal;
    }
}
