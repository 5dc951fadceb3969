package io.github.pthfinder.testing;

import java.util.ArrayList;
import java.util.List;

/** Strings as hexadecimal UTF-16 units, so that every string, lone surrogates too, crosses a pipe. */
public final class Utf16Hex {
    private Utf16Hex() {}

    /** One string. */
    public static String encode(String text) {
        StringBuilder out = new StringBuilder(text.length() * 4);
        for (char c : text.toCharArray()) {
            out.append(Character.forDigit(c >> 12, 16))
                    .append(Character.forDigit(c >> 8 & 15, 16))
                    .append(Character.forDigit(c >> 4 & 15, 16))
                    .append(Character.forDigit(c & 15, 16));
        }
        return out.toString();
    }

    /** The string that was encoded. */
    public static String decode(String hex) {
        StringBuilder out = new StringBuilder(hex.length() / 4);
        for (int i = 0; i + 4 <= hex.length(); i += 4) {
            out.append((char) Integer.parseInt(hex.substring(i, i + 4), 16));
        }
        return out.toString();
    }

    /** Several strings, each with a comma behind it. */
    public static String encodeAll(List<String> texts) {
        StringBuilder out = new StringBuilder();
        for (String text : texts) {
            out.append(encode(text)).append(',');
        }
        return out.toString();
    }

    /** The strings that were encoded. */
    public static List<String> decodeAll(String hex) {
        List<String> texts = new ArrayList<>();
        int start = 0;
        for (int comma = hex.indexOf(','); comma >= 0; comma = hex.indexOf(',', start)) {
            texts.add(decode(hex.substring(start, comma)));
            start = comma + 1;
        }
        return texts;
    }

    /** A string as a person can read it in a failure: ASCII, the rest escaped. */
    public static String readable(String text) {
        StringBuilder out = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (c >= 0x20 && c < 0x7F) {
                out.append(c);
            } else {
                out.append(String.format("\\u%04x", (int) c));
            }
        }
        return out.toString();
    }
}
