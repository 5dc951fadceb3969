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
    static List<String> lines(byte[] bytes) {
        int invalid = PythonText.firstInvalid(bytes);
        int seen = PythonText.invalidSeenAt(bytes, invalid);
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
}
