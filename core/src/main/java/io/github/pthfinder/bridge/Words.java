package io.github.pthfinder.bridge;

/** What a program said, made fit for one line of a reason. */
final class Words {
    private static final int LONGEST = 200;

    private Words() {}

    /**
     * The line that says most: the interpreter's own word for a fatal error, else the last line of a traceback, else the
     * first that is not blank.
     */
    static String telling(String output) {
        String first = "";
        String last = "";
        boolean traceback = false;
        for (int start = 0; start < output.length(); ) {
            int end = output.indexOf('\n', start);
            end = end < 0 ? output.length() : end;
            String line = output.substring(start, end).strip();
            if (line.startsWith("Fatal Python error")) {
                return line(line);
            }
            traceback |= line.startsWith("Traceback ");
            first = first.isEmpty() ? line : first;
            last = line.isEmpty() ? last : line;
            start = end + 1;
        }
        return line(traceback ? last : first);
    }

    /** {@code text} on one line, cut where it grows long. */
    static String line(String text) {
        return text.length() > LONGEST
                ? oneLine(text.substring(0, LONGEST)).strip() + "..."
                : oneLine(text).strip();
    }

    /** {@code text} with a blank for each character that would end a line or steer a terminal. */
    static String oneLine(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean odd = c < ' ' || c >= 0x7F && c < 0xA0 || c == '\u2028' || c == '\u2029' || c == '\uFFFD';
            out.append(odd ? ' ' : c);
        }
        return out.toString();
    }

    /** {@code text} with each gap {@code {0}} to {@code {9}} filled; what the values hold is not looked at again. */
    static String fill(String text, String... values) {
        StringBuilder out = new StringBuilder(text.length() + 64);
        for (int i = 0; i < text.length(); i++) {
            boolean gap = text.charAt(i) == '{' && i + 2 < text.length() && text.charAt(i + 2) == '}';
            int number = gap ? text.charAt(i + 1) - '0' : -1;
            if (number >= 0 && number < values.length) {
                out.append(values[number]);
                i += 2;
            } else {
                out.append(text.charAt(i));
            }
        }
        return out.toString();
    }
}
