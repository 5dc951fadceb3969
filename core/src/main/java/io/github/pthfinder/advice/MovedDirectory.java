package io.github.pthfinder.advice;

import io.github.pthfinder.config.PathMap;
import io.github.pthfinder.files.PythonText;
import io.github.pthfinder.files.RewrittenFiles;
import java.io.ByteArrayOutputStream;

/**
 * A directory that has moved, where no platform has a rule for that: each path in it is replaced in whatever text it stands,
 * all of a line, by whole segments. What a segment may hold is a matter of the text around it, so this is what counts as its
 * end: a slash, the end of a line (with blanks before it), a quote, a bracket, {@code , : ; = | & < >} and NUL. A path begins after
 * any of them, after a blank, {@code !} or {@code ://}.
 */
public final class MovedDirectory implements RewrittenFiles.Rewrite {
    private static final String ENDS = "\r\n\0\"'`()[]{},:;=|&<>";

    private final byte[] from;
    private final byte[] to;

    /** That directory. */
    public MovedDirectory(PathMap map) {
        this.from = PythonText.fsEncode(map.from());
        this.to = PythonText.fsEncode(map.to());
    }

    /** Whatever is read. */
    @Override
    public boolean reads(String path) {
        return true;
    }

    @Override
    public byte[] apply(byte[] bytes) {
        ByteArrayOutputStream out = null;
        int copied = 0;
        for (int at = 0; at + from.length <= bytes.length; at++) {
            if (bytes[at] == from[0] && isHere(bytes, at)) {
                out = out == null ? new ByteArrayOutputStream(bytes.length + to.length) : out;
                out.write(bytes, copied, at - copied);
                out.writeBytes(to);
                copied = at + from.length;
                at = copied - 1;
            }
        }
        if (out == null) {
            return bytes;
        }
        out.write(bytes, copied, bytes.length - copied);
        return out.toByteArray();
    }

    private boolean isHere(byte[] bytes, int start) {
        for (int i = 1; i < from.length; i++) {
            if (bytes[start + i] != from[i]) {
                return false;
            }
        }
        return begins(bytes, start) && ends(bytes, start + from.length);
    }

    private static boolean begins(byte[] bytes, int at) {
        if (at == 0) {
            return true;
        }
        byte before = bytes[at - 1];
        boolean url = before == '/' && at > 2 && bytes[at - 2] == '/' && bytes[at - 3] == ':';
        return url || before == ' ' || before == '\t' || before == '!' || isEnd(before);
    }

    private static boolean ends(byte[] bytes, int at) {
        int end = at;
        while (end < bytes.length && (bytes[end] == ' ' || bytes[end] == '\t')) {
            end++;
        }
        if (end == bytes.length || bytes[end] == '\n' || bytes[end] == '\r') {
            return true;
        }
        return end == at && (bytes[at] == '/' || isEnd(bytes[at]));
    }

    private static boolean isEnd(byte b) {
        return b >= 0 && ENDS.indexOf(b) >= 0;
    }
}
