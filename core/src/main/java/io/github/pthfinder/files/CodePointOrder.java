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
                // Behind one and the same high surrogate the low ones have the order of the whole.
                return Integer.compare(a.codePointAt(i), b.codePointAt(i));
            }
        }
        return Integer.compare(a.length(), b.length());
    }
}
