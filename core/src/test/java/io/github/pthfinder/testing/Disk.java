package io.github.pthfinder.testing;

import io.github.pthfinder.files.PythonText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Makes real files under paths as Python spells them, whatever their bytes are. */
public final class Disk {
    private Disk() {}

    /** The path with just these bytes. */
    public static Path path(String python) {
        byte[] bytes = PythonText.fsEncode(python);
        StringBuilder uri = new StringBuilder("file:///");
        int start = 0;
        while (start < bytes.length && bytes[start] == '/') {
            start++;
        }
        for (int i = start; i < bytes.length; i++) {
            if (bytes[i] == '/') {
                uri.append('/');
            } else {
                uri.append('%').append(hex(bytes[i] >> 4)).append(hex(bytes[i]));
            }
        }
        return Path.of(URI.create(uri.toString()));
    }

    private static char hex(int digit) {
        return Character.forDigit(digit & 15, 16);
    }

    /** A directory, and those above it. */
    public static void directory(String path) {
        try {
            Files.createDirectories(path(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file. */
    public static void file(String path, byte[] bytes) {
        try {
            Files.write(path(path), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A symbolic link. */
    public static void link(String path, String target) {
        try {
            Path text = target.startsWith("/") ? Path.of("/") : Path.of("");
            for (String part : target.split("/")) {
                // A relative path cannot be made from a URI: its parts are cut out of absolute ones.
                text = part.isEmpty() ? text : text.resolve(path("/" + part).getFileName());
            }
            Files.createSymbolicLink(path(path), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a name is taken, by a dangling link too. */
    public static boolean exists(String path) {
        return Files.exists(path(path), LinkOption.NOFOLLOW_LINKS);
    }

    /** A FIFO. */
    public static void fifo(String path) {
        Path plain = plain();
        Run.orFail("mkfifo", plain.toString());
        move(plain, path);
    }

    /** A socket that nobody listens at. */
    public static void socket(String path) {
        Path plain = plain();
        try (ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.bind(UnixDomainSocketAddress.of(plain));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        move(plain, path);
    }

    /** A free name that programs and sockets can carry, whatever the name is that is wanted in the end. */
    private static Path plain() {
        return Path.of(System.getProperty("java.io.tmpdir"), "pthfinder-test-" + System.nanoTime());
    }

    private static void move(Path from, String to) {
        try {
            Files.move(from, path(to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes all that is in a directory, links themselves and not what they lead to. */
    public static void clear(Path dir) {
        try (Stream<Path> all = Files.walk(dir)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                if (!path.equals(dir)) {
                    Files.delete(path);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
