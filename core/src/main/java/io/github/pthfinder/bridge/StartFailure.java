package io.github.pthfinder.bridge;

import java.io.IOException;

/** Why the operating system would not start a program. */
final class StartFailure {
    private StartFailure() {}

    /** The end of a sentence that begins with the program's path. */
    static String reason(IOException e) {
        String message = e.getMessage() == null ? "" : e.getMessage();
        return switch (errno(message)) {
            case 2 -> "cannot be started: it, or the loader that it names, does not exist";
            case 8 -> "cannot be started: it is no program for this machine";
            case 7 -> "cannot be started: the environment variables are too long";
            case 13 -> "cannot be started: this user may not execute it";
            case 40 -> "cannot be started: it is a symbolic link that leads to itself";
            default -> "cannot be started: " + Words.line(message);
        };
    }

    /** The number that the JDK's text carries: {@code error=13} (17), {@code error: 13} (25); -1 where there is none. */
    private static int errno(String message) {
        int at = message.lastIndexOf("error");
        int i = at + "error".length();
        while (at >= 0
                && i < message.length()
                && (message.charAt(i) == '=' || message.charAt(i) == ':' || message.charAt(i) == ' ')) {
            i++;
        }
        int value = -1;
        for (;
                at >= 0 && i < message.length() && message.charAt(i) >= '0' && message.charAt(i) <= '9' && value < 1000;
                i++) {
            value = Math.max(value, 0) * 10 + message.charAt(i) - '0';
        }
        return value;
    }
}
