package io.github.pthfinder.files.archive;

import java.io.IOException;
import java.io.RandomAccessFile;

/** The record at the end of a zip archive (APPNOTE 4.3.16): what it says is looked at before anything is kept in memory. */
final class ZipEnd {
    private static final int RECORD = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int LOCATOR = 20;

    private ZipEnd() {}

    /** The bytes between the start of the table of contents and the end of the file, the most that it can have. */
    static long directoryLength(RandomAccessFile file) throws IOException {
        long length = file.length();
        int tail = (int) Math.min(length, RECORD + LONGEST_COMMENT + LOCATOR);
        byte[] end = new byte[tail];
        file.seek(length - tail);
        file.readFully(end);
        for (int at = tail - RECORD; at >= 0; at--) {
            if (number(end, at, 4) == 0x06054B50L) {
                return length - start(file, end, at);
            }
        }
        throw new java.io.EOFException();
    }

    private static long start(RandomAccessFile file, byte[] end, int at) throws IOException {
        long start = number(end, at + 16, 4);
        int locator = at - LOCATOR;
        if (start != 0xFFFFFFFFL || locator < 0 || number(end, locator, 4) != 0x07064B50L) {
            return start;
        }
        byte[] record = new byte[56];
        file.seek(Math.max(0, number(end, locator + 8, 8)));
        file.readFully(record);
        return Math.max(0, number(record, 48, 8));
    }

    private static long number(byte[] bytes, int at, int length) {
        long value = 0;
        for (int i = length - 1; i >= 0; i--) {
            value = value << 8 | bytes[at + i] & 0xFF;
        }
        return value;
    }
}
