package io.github.pthfinder.bridge;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Why the operating system would not start a program, by its error number; docs/bridges.md has a row for each. */
enum StartFailure {
    MISSING(2, "it, or the loader that it names, does not exist", "recreate the environment on this machine"),
    FORMAT(8, "it is no program for this machine", "recreate the environment on this machine"),
    TOO_LONG(7, "the environment variables are too long", "start this JVM with fewer or shorter ones"),
    FORBIDDEN(13, "this user may not execute it", "chmod +x {0}, unless its file system or a directory forbids it"),
    LOOP(40, "it is a symbolic link that leads to itself", "recreate the environment"),
    OTHER(-1, "{1}", null);

    private final int errno;
    private final String reason;
    private final @Nullable String fix;

    StartFailure(int errno, String reason, @Nullable String fix) {
        this.errno = errno;
        this.reason = "{0} cannot be started: " + reason;
        this.fix = fix;
    }

    /** The refusal of a bridge whose program this is. */
    static Answer.Refused refusal(String program, IOException e) {
        String message = e.getMessage() == null ? "" : e.getMessage();
        int errno = errno(message);
        StartFailure kind = OTHER;
        for (StartFailure one : values()) {
            kind = one.errno == errno ? one : kind;
        }
        return Answer.Refused.filled(kind.reason, kind.fix, program, Words.line(message));
    }

    String reason() {
        return reason;
    }

    @Nullable
    String fix() {
        return fix;
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
