package io.github.pthfinder.files.archive;

import io.github.pthfinder.files.PythonText;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The names in the extended headers of an entry (POSIX.1-2001 pax), byte for byte: the tar library takes them for UTF-8 and
 * loses what is not.
 */
final class PaxNames {
    private static final int BLOCK = 512;

    private @Nullable String path;
    private @Nullable String linkPath;

    private PaxNames() {}

    /** Of all the blocks that an entry has before its contents. */
    static PaxNames in(byte[] header) {
        PaxNames names = new PaxNames();
        for (int at = 0; at + 2 * BLOCK <= header.length; ) {
            char type = (char) header[at + 156];
            long size = Octal.of(header, at + 124, 12);
            int start = at + BLOCK;
            if (size < 0
                    || size > header.length - start
                    || type != 'x' && type != 'X' && type != 'L' && type != 'K' && type != 'g') {
                break;
            }
            if (type == 'x' || type == 'X') {
                names.records(header, start, start + (int) size);
            }
            at = start + (int) (size + BLOCK - 1) / BLOCK * BLOCK;
        }
        return names;
    }

    /** {@code "%d %s=%s\n"}: the length of the whole, a key, a value. */
    private void records(byte[] header, int start, int end) {
        for (int at = start; at < end; ) {
            int length = 0;
            int i = at;
            while (i < end && header[i] >= '0' && header[i] <= '9' && length < end) {
                length = length * 10 + header[i++] - '0';
            }
            int next = at + length;
            if (length <= 0 || next > end || i >= next || header[i] != ' ') {
                return;
            }
            int equals = i + 1;
            while (equals < next && header[equals] != '=') {
                equals++;
            }
            if (equals < next) {
                record(
                        new String(header, i + 1, equals - i - 1, java.nio.charset.StandardCharsets.ISO_8859_1),
                        Arrays.copyOfRange(header, equals + 1, Math.max(equals + 1, next - 1)));
            }
            at = next;
        }
    }

    private void record(String key, byte[] value) {
        switch (key) {
            case "path", "GNU.sparse.name" -> path = PythonText.fsDecode(value);
            case "linkpath" -> linkPath = PythonText.fsDecode(value);
            default -> {}
        }
    }

    @Nullable
    String path() {
        return path;
    }

    @Nullable
    String linkPath() {
        return linkPath;
    }
}
