package io.github.pthfinder.advice;

/** Words for a POSIX shell. */
final class Shell {
    private static final String PLAIN = "/._-+=:@%,";

    private Shell() {}

    /** A word as a shell takes it unchanged. */
    static String quote(String word) {
        boolean plain = !word.isEmpty();
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            plain = plain && (letter || PLAIN.indexOf(c) >= 0);
        }
        return plain ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
