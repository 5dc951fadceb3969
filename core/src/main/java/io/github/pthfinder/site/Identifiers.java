package io.github.pthfinder.site;

/** Which words can be Python names. */
final class Identifiers {
    private Identifiers() {}

    /** Whether a word is a name, as {@code str.isidentifier} tells for all that occurs in practice. */
    static boolean isName(String word) {
        if (word.isEmpty() || !Character.isUnicodeIdentifierStart(word.charAt(0)) && word.charAt(0) != '_') {
            return false;
        }
        for (int i = 1; i < word.length(); i++) {
            if (!Character.isUnicodeIdentifierPart(word.charAt(i)) || Character.isIdentifierIgnorable(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a word is names joined by dots. */
    static boolean isDotted(String word) {
        int start = 0;
        while (true) {
            int dot = word.indexOf('.', start);
            if (!isName(word.substring(start, dot < 0 ? word.length() : dot))) {
                return false;
            }
            if (dot < 0) {
                return true;
            }
            start = dot + 1;
        }
    }
}
