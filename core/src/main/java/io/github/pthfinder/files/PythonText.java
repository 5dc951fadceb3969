package io.github.pthfinder.files;

import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/** Bytes to text and back as CPython does it with UTF-8. */
public final class PythonText {
    private PythonText() {}

    /** {@code os.fsdecode}: UTF-8, each byte that is not becomes a lone surrogate U+DC80 to U+DCFF (PEP 383). */
    public static String fsDecode(byte[] bytes) {
        StringBuilder out = new StringBuilder(bytes.length);
        int i = 0;
        while (i < bytes.length) {
            int length = sequenceAt(bytes, i);
            if (length == 0) {
                out.append((char) (0xDC00 + (bytes[i] & 0xFF)));
                i++;
            } else {
                out.appendCodePoint(codePoint(bytes, i, length));
                i += length;
            }
        }
        return out.toString();
    }

    /** {@code os.fsencode}: the bytes that {@link #fsDecode} came from. */
    public static byte[] fsEncode(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length() + 8);
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c >= 0xDC80 && c <= 0xDCFF) {
                out.write(c - 0xDC00);
            } else {
                encode(out, c);
            }
        }
        return out.toByteArray();
    }

    /**
     * Strict UTF-8, as {@code bytes.decode('utf-8')}.
     *
     * @return the text, or null where a byte is not valid
     */
    public static @Nullable String decodeStrict(byte[] bytes) {
        return firstInvalid(bytes) < 0 ? new String(bytes, java.nio.charset.StandardCharsets.UTF_8) : null;
    }

    /** The index of the first byte that is not valid UTF-8, -1 where all are. */
    public static int firstInvalid(byte[] bytes) {
        int i = 0;
        while (i < bytes.length) {
            int length = bytes[i] >= 0 ? 1 : sequenceAt(bytes, i);
            if (length == 0) {
                return i;
            }
            i += length;
        }
        return -1;
    }

    /** The length in bytes of the character at {@code i}, 0 where there is no valid one. */
    public static int characterAt(byte[] bytes, int i) {
        return i < bytes.length ? sequenceAt(bytes, i) : 0;
    }

    /** The length of the valid sequence at {@code i}, 0 where there is none (RFC 3629: no surrogates, no overlong forms). */
    private static int sequenceAt(byte[] bytes, int i) {
        int first = bytes[i] & 0xFF;
        int length = first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
        if (length == 0 || i + length > bytes.length) {
            return 0;
        }
        for (int k = 1; k < length; k++) {
            if ((bytes[i + k] & 0xC0) != 0x80) {
                return 0;
            }
        }
        int c = codePoint(bytes, i, length);
        boolean valid = switch (length) {
            case 3 -> c >= 0x800 && (c < 0xD800 || c > 0xDFFF);
            case 4 -> c >= 0x10000 && c <= 0x10FFFF;
            default -> true;
        };
        return valid ? length : 0;
    }

    private static int codePoint(byte[] bytes, int i, int length) {
        int first = bytes[i] & 0xFF;
        int c = length == 1 ? first : first & (0xFF >> (length + 1));
        for (int k = 1; k < length; k++) {
            c = c << 6 | bytes[i + k] & 0x3F;
        }
        return c;
    }

    private static void encode(ByteArrayOutputStream out, int c) {
        if (c < 0x80) {
            out.write(c);
        } else if (c < 0x800) {
            out.write(0xC0 | c >> 6);
            out.write(0x80 | c & 0x3F);
        } else {
            if (c < 0x10000) {
                out.write(0xE0 | c >> 12);
            } else {
                out.write(0xF0 | c >> 18);
                out.write(0x80 | c >> 12 & 0x3F);
            }
            out.write(0x80 | c >> 6 & 0x3F);
            out.write(0x80 | c & 0x3F);
        }
    }
}
