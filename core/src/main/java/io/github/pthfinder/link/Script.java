package io.github.pthfinder.link;

/**
 * A script in the {@code bin} of an environment.
 *
 * @param file absolute path
 * @param text how it starts: at least its first two lines
 */
record Script(String file, String text) {
    /** A line without its end, empty where the text has not that many; the first is line 1. */
    String line(int number) {
        int start = 0;
        for (int i = 1; i < number && start >= 0; i++) {
            start = text.indexOf('\n', start) + 1;
            start = start == 0 ? -1 : start;
        }
        int end = start < 0 ? -1 : text.indexOf('\n', start);
        return start < 0 ? "" : end < 0 ? text.substring(start) : text.substring(start, end);
    }
}
