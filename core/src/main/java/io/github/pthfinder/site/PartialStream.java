package io.github.pthfinder.site;

import io.github.pthfinder.files.PythonText;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The lines of a text file that is not UTF-8, as far as an interpreter gets that streams it (CPython
 * {@code io.TextIOWrapper}): it decodes the file in chunks and hands out the lines that are complete before it decodes
 * the next chunk.
 */
final class PartialStream {
    private static final int CHUNK = 8192;

    private PartialStream() {}

    /** The lines that come out before decoding fails. */
    static List<String> lines(byte[] bytes, SiteRules rules) {
        int invalid = PythonText.firstInvalid(bytes);
        int seen = seenAt(bytes, invalid, rules.surrogatesWait() ? 0xBF : 0x9F);
        // A sequence that the end of the file cuts off fails only when nothing more is read.
        int decoded = seen == bytes.length ? seen : seen / CHUNK * CHUNK;
        String text = new String(bytes, 0, Math.min(invalid, decoded), StandardCharsets.UTF_8);
        // A carriage return at the end is held back: a line feed might follow.
        int end = text.endsWith("\r") ? text.length() - 1 : text.length();
        while (end > 0 && text.charAt(end - 1) != '\n' && text.charAt(end - 1) != '\r') {
            end--;
        }
        return PyText.universalLines(text.substring(0, end));
    }

    /**
     * The index of the byte at which the decoder knows that the sequence at {@code start} is not valid, at most three
     * bytes behind; the length of the input where only its end tells.
     */
    private static int seenAt(byte[] bytes, int start, int highestBehindEd) {
        int first = bytes[start] & 0xFF;
        if (first < 0xC2 || first > 0xF4) {
            return start;
        }
        int length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        for (int at = start + 1; at < Math.min(start + length, bytes.length); at++) {
            int b = bytes[at] & 0xFF;
            boolean second = at == start + 1;
            int low = second && first == 0xE0 ? 0xA0 : second && first == 0xF0 ? 0x90 : 0x80;
            int high = second && first == 0xED ? highestBehindEd : second && first == 0xF4 ? 0x8F : 0xBF;
            if (b < low || b > high) {
                return at;
            }
        }
        return Math.min(start + length - 1, bytes.length);
    }
}
