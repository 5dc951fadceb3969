package io.github.pthfinder.repair;

import io.github.pthfinder.config.PathMap;
import io.github.pthfinder.files.PythonText;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * A directory that has moved, in the {@code file:} URL of a {@code direct_url.json}: percent-encoded as {@code urllib} does it,
 * which is what pip writes (PEP 610), or as it is, as others write it.
 */
final class MovedUrl {
    private static final String UNRESERVED = "-._~/";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private MovedUrl() {}

    /** The document afterwards; the very array where the old directory is not in it. */
    static byte[] apply(byte[] document, PathMap map) {
        String text = new String(document, StandardCharsets.ISO_8859_1);
        String moved = replaced(text, "file://" + quoted(map.from()), "file://" + quoted(map.to()));
        if (moved.equals(text)) {
            moved = replaced(text, "file://" + raw(map.from()), "file://" + quoted(map.to()));
        }
        return moved.equals(text) ? document : moved.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Whole segments only. */
    private static String replaced(String text, String from, String to) {
        StringBuilder out = new StringBuilder(text.length());
        int copied = 0;
        for (int at = 0; at + from.length() < text.length(); at++) {
            char next = text.charAt(at + from.length());
            boolean whole = next == '/' || next == '"' || next == '?' || next == '#';
            if (whole && text.regionMatches(at, from, 0, from.length())) {
                out.append(text, copied, at).append(to);
                copied = at + from.length();
                at = copied - 1;
            }
        }
        return out.append(text, copied, text.length()).toString();
    }

    private static String raw(String path) {
        return new String(PythonText.fsEncode(path), StandardCharsets.ISO_8859_1);
    }

    private static String quoted(String path) {
        StringBuilder out = new StringBuilder(path.length());
        for (byte b : PythonText.fsEncode(path)) {
            char c = (char) (b & 0xFF);
            boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (plain || UNRESERVED.indexOf(c) >= 0) {
                out.append(c);
            } else {
                out.append('%').append(HEX.toHexDigits(b));
            }
        }
        return out.toString();
    }
}
