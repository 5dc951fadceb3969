package io.github.pthfinder.bridge;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Whether a file's first bytes are those of something that this machine runs. What the kernel refuses, the JDK hands to
 * {@code /bin/sh}, which would take the bytes of a foreign program for commands.
 */
final class ProgramHeader {
    private static final int LENGTH = 20;

    private ProgramHeader() {}

    /** False only for a file that can be read and is neither a script with {@code #!} nor a program of this machine. */
    static boolean runsHere(String path) {
        byte[] head = first(path);
        if (head.length == 0 || head[0] == '#' && head.length > 1 && head[1] == '!') {
            return true;
        }
        if (isElf(head)) {
            byte[] own = first("/proc/self/exe");
            return !isElf(own) || own[4] == head[4] && own[5] == head[5] && own[18] == head[18] && own[19] == head[19];
        }
        return isMachO(head);
    }

    private static boolean isElf(byte[] head) {
        return head.length == LENGTH && head[0] == 0x7F && head[1] == 'E' && head[2] == 'L' && head[3] == 'F';
    }

    private static boolean isMachO(byte[] head) {
        return head.length == LENGTH
                && ((head[0] & 0xFF) == 0xCF && (head[1] & 0xFF) == 0xFA && (head[2] & 0xFF) == 0xED
                        || (head[0] & 0xFF) == 0xCA && (head[1] & 0xFF) == 0xFE && (head[2] & 0xFF) == 0xBA);
    }

    private static byte[] first(String path) {
        byte[] head = new byte[LENGTH];
        try (InputStream in = new FileInputStream(path)) {
            return Arrays.copyOf(head, in.readNBytes(head, 0, LENGTH));
        } catch (IOException e) {
            return new byte[0];
        }
    }
}
