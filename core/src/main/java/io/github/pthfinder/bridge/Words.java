package io.github.pthfinder.bridge;

/** What a program said, made fit for one line of a reason. */
final class Words {
    private static final int LONGEST = 200;

    private Words() {}

    /** The line that says most: the interpreter's own word for a fatal error, else the last one that is not blank. */
    static String telling(String output) {
        String last = "";
        for (int start = 0; start < output.length(); ) {
            int end = output.indexOf('\n', start);
            end = end < 0 ? output.length() : end;
            String line = output.substring(start, end).strip();
            if (line.startsWith("Fatal Python error")) {
                return line(line);
            }
            last = line.isEmpty() ? last : line;
            start = end + 1;
        }
        return line(last);
    }

    /** {@code text} without control characters, cut where it grows long. */
    static String line(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length() && out.length() < LONGEST; i++) {
            char c = text.charAt(i);
            boolean odd = c < ' ' || c >= 0x7F && c < 0xA0 || c == '\u2028' || c == '\u2029' || c == '\uFFFD';
            out.append(odd ? ' ' : c);
        }
        String line = out.toString().strip();
        return text.length() > LONGEST ? line + "..." : line;
    }
}
