package io.github.pthfinder.files;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Paths that Java's own strings cannot carry. A Python path string keeps each byte that is not UTF-8 as a lone surrogate
 * (PEP 383); Java's default decoding loses it. A {@link Path} made from a percent-encoded URI keeps the bytes.
 */
final class PathBytes {
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    /** Whether the JVM itself turns file names to and from UTF-8, so that every valid name survives. */
    private static final boolean UTF8_NAMES = "UTF-8".equalsIgnoreCase(System.getProperty("sun.jnu.encoding", ""));

    private PathBytes() {}

    /** Whether {@link java.io.File} can carry this path unchanged. */
    static boolean plain(String path) {
        // Most paths are ASCII, which bytes tell several times faster than charAt while nothing is compiled yet.
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            if (b < 0 || b == '?') {
                return allCarried(path);
            }
        }
        return true;
    }

    /** A question mark among the bytes is one, or stands for what UTF-8 has no bytes for. */
    private static boolean allCarried(String path) {
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c >= 0x80 && (!UTF8_NAMES || Character.isSurrogate(c) || c == '\uFFFD')) {
                return false;
            }
        }
        return true;
    }

    /** The path of a Python path string, whatever its bytes are. */
    static Path toPath(String path) {
        StringBuilder uri = new StringBuilder(path.length() + 16).append("file:///");
        byte[] bytes = PythonText.fsEncode(path);
        int start = 0;
        while (start < bytes.length && bytes[start] == '/') {
            start++;
        }
        for (int i = start; i < bytes.length; i++) {
            int b = bytes[i] & 0xFF;
            if (b == '/') {
                uri.append('/');
            } else {
                uri.append('%').append(HEX[b >> 4]).append(HEX[b & 15]);
            }
        }
        return Path.of(URI.create(uri.toString()));
    }

    /** The Python path string of an absolute path. */
    static String fromPath(Path path) {
        String raw = path.toUri().getRawPath();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '%') {
                bytes.write(Integer.parseInt(raw.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.write(c);
            }
        }
        String text = PythonText.fsDecode(bytes.toByteArray());
        return text.length() > 1 && text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
