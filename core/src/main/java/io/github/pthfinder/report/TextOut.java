package io.github.pthfinder.report;

import java.nio.charset.StandardCharsets;

/** Collects the lines of a text. */
final class TextOut {
    private static final String RED = "31;1";
    private static final String GREEN = "32";
    private static final String YELLOW = "33";
    private static final String CYAN = "36";

    private final StringBuilder text = new StringBuilder();
    private final boolean color;

    TextOut(Style style) {
        this.color = style.color();
    }

    /** A line that starts with a level word. */
    void level(String word, String line) {
        String code = switch (word) {
            case "FAIL" -> RED;
            case "OK" -> GREEN;
            case "INFO" -> CYAN;
            default -> YELLOW;
        };
        text.append(color ? "\033[" + code + "m" + word + "\033[0m" : word);
        for (int width = word.length(); width < 4; width++) {
            text.append(' ');
        }
        text.append("  ").append(line).append('\n');
    }

    void line(String line) {
        text.append(line).append('\n');
    }

    /** Whole lines. */
    void text(String lines) {
        text.append(lines);
    }

    boolean isEmpty() {
        return text.length() == 0;
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
