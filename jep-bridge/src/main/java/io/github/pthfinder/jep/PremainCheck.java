package io.github.pthfinder.jep;

import io.github.pthfinder.bridge.Answer;
import io.github.pthfinder.files.FileView;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * HotSpot crashes when Jep starts before every agent's {@code premain} has returned, on whatever thread. Until then the
 * main thread's stack begins in {@code sun.instrument}, or is empty between two agents. The main thread cannot be told
 * from others for sure (its number differs between releases), so all are looked at.
 */
final class PremainCheck implements PreflightCheck {
    @Override
    public Answer.@Nullable Refused refusal(Embedding embedding, FileView files) {
        for (Map.Entry<Thread, StackTraceElement[]> thread :
                Thread.getAllStackTraces().entrySet()) {
            if (isEarly(thread.getKey(), thread.getValue())) {
                return JepHindrance.PREMAIN.of();
            }
        }
        return null;
    }

    private static boolean isEarly(Thread thread, StackTraceElement[] stack) {
        return stack.length == 0
                ? thread.getName().equals("main") && thread.isAlive()
                : stack[stack.length - 1].getClassName().startsWith("sun.instrument.");
    }
}
