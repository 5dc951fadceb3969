package io.github.pthfinder.files;

import java.util.Comparator;

/** Python's order of strings: by code point, where Java's is by UTF-16 unit. */
public final class CodePointOrder implements Comparator<String> {
    /** The order. */
    public static final CodePointOrder INSTANCE = new CodePointOrder();

    private CodePointOrder() {}

    @Override
    public int compare(String a, String b) {
        int length = Math.min(a.length(), b.length());
        for (int i = 0; i < length; i++) {
            if (a.charAt(i) != b.charAt(i)) {
                int from = i > 0 && pair(a, i) && pair(b, i) ? i - 1 : i;
                return Integer.compare(a.codePointAt(from), b.codePointAt(from));
            }
        }
        return Integer.compare(a.length(), b.length());
    }

    private static boolean pair(String s, int i) {
        return Character.isHighSurrogate(s.charAt(i - 1)) && Character.isLowSurrogate(s.charAt(i));
    }
}
