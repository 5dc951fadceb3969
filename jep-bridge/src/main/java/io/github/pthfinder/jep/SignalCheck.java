package io.github.pthfinder.jep;

import io.github.pthfinder.bridge.Answer;
import io.github.pthfinder.files.Content;
import io.github.pthfinder.files.FileView;
import org.jspecify.annotations.Nullable;

/**
 * A starting CPython takes SIGINT over where it finds its default action (signalmodule.c); the JVM would then no longer
 * stop on Ctrl-C. That is so under {@code -Xrs}. The kernel's record of this process is asked, because the JVM's own
 * record of its options costs a management bean and misses option files.
 */
final class SignalCheck implements PreflightCheck {
    static final String STATUS = "/proc/self/status";
    private static final int SIGINT = 2;
    private static final int CAP = 1 << 16;

    @Override
    public Answer.@Nullable Refused refusal(Embedding embedding, FileView files) {
        Content content = files.read(STATUS, CAP);
        if (!content.ok()) {
            return JepHindrance.SIGNALS_UNKNOWN.of();
        }
        String status = content.text();
        boolean takenCareOf = bit(status, "SigCgt:") || bit(status, "SigIgn:");
        return takenCareOf ? null : JepHindrance.SIGINT.of();
    }

    private static boolean bit(String status, String field) {
        int at = status.indexOf("\n" + field);
        if (at < 0) {
            return false;
        }
        int end = status.indexOf('\n', at + 1);
        String mask = status.substring(at + 1 + field.length(), end < 0 ? status.length() : end)
                .trim();
        return (Long.parseUnsignedLong(mask, 16) >> (SIGINT - 1) & 1) != 0;
    }
}
