package io.github.pthfinder.link;

import java.nio.charset.StandardCharsets;
import java.util.TreeSet;

/** The names in a ZIP archive, from its central directory (APPNOTE 4.3.12 and 4.3.16); nothing is unpacked. */
final class ZipNames {
    private static final int END = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_SIZE = 46;

    private ZipNames() {}

    /** The names; none where the bytes are no archive. */
    static TreeSet<String> in(byte[] bytes) {
        TreeSet<String> names = new TreeSet<>();
        int end = end(bytes);
        // What stands before the archive, a program's first line for example, shifts all offsets: count back instead.
        int at = end < 0 ? -1 : end - number(bytes, end + 12, 4);
        while (at >= 0 && at <= bytes.length - ENTRY_SIZE && number(bytes, at, 4) == ENTRY) {
            int length = number(bytes, at + 28, 2);
            if (at + ENTRY_SIZE + length > bytes.length) {
                break;
            }
            names.add(new String(bytes, at + ENTRY_SIZE, length, StandardCharsets.UTF_8));
            at += ENTRY_SIZE + length + number(bytes, at + 30, 2) + number(bytes, at + 32, 2);
        }
        return names;
    }

    /** Where the record at the end begins, behind which only a comment may stand; negative where there is none. */
    private static int end(byte[] bytes) {
        int at = bytes.length - END_SIZE;
        int first = Math.max(0, at - 0xffff);
        while (at >= first && number(bytes, at, 4) != END) {
            at--;
        }
        return at < first ? -1 : at;
    }

    /** A number with its lowest byte first. */
    private static int number(byte[] bytes, int at, int size) {
        int number = 0;
        for (int i = size - 1; i >= 0; i--) {
            number = number << 8 | bytes[at + i] & 0xff;
        }
        return number;
    }
}
