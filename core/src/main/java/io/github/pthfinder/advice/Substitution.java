package io.github.pthfinder.advice;

import io.github.pthfinder.files.PythonText;
import java.io.ByteArrayOutputStream;

/**
 * A replacement of text in the lines of a file, byte for byte: not of paths, so {@code from} is also found at the beginning of
 * a longer name.
 *
 * @param from what is replaced, not empty
 * @param to what comes in its place
 * @param hits how many of each line
 * @param by what does it
 */
record Substitution(String from, String to, BootRewrite.Hits hits, By by) {
    /** What replaces, and so what its text means to it. */
    enum By {
        /** A program that takes {@code from} as it is. */
        TEXT,
        /** {@code sed -e 's#from#to#'} (GNU, in a UTF-8 locale), to which a dot in {@code from} is any one character. */
        SED
    }

    /** What means more than itself to sed or to the shell's quotes around it: no path that a build has. */
    private static final String MEANT_OTHERWISE = "*[\\$#&'\n";

    /** The first character by which the platform's command would do something else, null where there is none. */
    String odd() {
        return by == By.SED ? firstOf(MEANT_OTHERWISE, from + to) : "";
    }

    private static String firstOf(String wanted, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (wanted.indexOf(text.charAt(i)) >= 0) {
                return text.substring(i, i + 1);
            }
        }
        return "";
    }

    /** The bytes as they are afterwards; the very array where nothing is found. */
    byte[] apply(byte[] bytes) {
        byte[] wanted = PythonText.fsEncode(from);
        int at = next(bytes, 0, wanted);
        if (at < 0) {
            return bytes;
        }
        byte[] replacement = PythonText.fsEncode(to);
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + replacement.length);
        int copied = 0;
        while (at >= 0) {
            out.write(bytes, copied, at - copied);
            out.writeBytes(replacement);
            copied = end(bytes, at, wanted);
            at = next(bytes, hits == BootRewrite.Hits.ALL ? copied : lineAfter(bytes, copied), wanted);
        }
        out.write(bytes, copied, bytes.length - copied);
        return out.toByteArray();
    }

    private static int lineAfter(byte[] bytes, int start) {
        int at = start;
        while (at < bytes.length && bytes[at] != '\n') {
            at++;
        }
        return at + 1;
    }

    /** Where it stands next, -1 where it does not. */
    private int next(byte[] bytes, int start, byte[] wanted) {
        for (int at = start; at < bytes.length; at++) {
            if (end(bytes, at, wanted) >= 0) {
                return at;
            }
        }
        return -1;
    }

    /** The end of what stands at {@code start}, -1 where it is something else. */
    private int end(byte[] bytes, int start, byte[] wanted) {
        int at = start;
        for (byte b : wanted) {
            boolean any = b == '.' && by == By.SED;
            int length = any ? PythonText.characterAt(bytes, at) : at < bytes.length && bytes[at] == b ? 1 : 0;
            if (length == 0 || any && bytes[at] == '\n') {
                return -1;
            }
            at += length;
        }
        return at;
    }
}
