package io.github.pthfinder.jep;

import io.github.pthfinder.files.FileView;
import org.jspecify.annotations.Nullable;

/**
 * HotSpot crashes when Jep starts before every agent's {@code premain} has returned, on whatever thread. Until then the
 * first thread's stack is empty or begins in {@code sun.instrument}.
 */
final class PremainCheck implements PreflightCheck {
    private static final long FIRST_THREAD = 1;

    @Override
    public @Nullable String refusal(Embedding embedding, FileView files) {
        Thread first = firstThread();
        if (first == null) {
            return null;
        }
        StackTraceElement[] stack = first.getStackTrace();
        boolean early = stack.length == 0 ? first.isAlive() : inAgent(stack[stack.length - 1]);
        return early
                ? "Python cannot be embedded before the application's main runs (inside an agent's premain)"
                : null;
    }

    private static boolean inAgent(StackTraceElement frame) {
        return frame.getClassName().startsWith("sun.instrument.");
    }

    /** The thread that runs premain and then main, null where it has ended. */
    private static @Nullable Thread firstThread() {
        Thread current = Thread.currentThread();
        if (current.getId() == FIRST_THREAD) {
            return current;
        }
        ThreadGroup top = current.getThreadGroup();
        while (top != null && top.getParent() != null) {
            top = top.getParent();
        }
        if (top == null) {
            return null;
        }
        Thread[] threads = new Thread[top.activeCount() + 64];
        int count = top.enumerate(threads);
        for (int i = 0; i < count; i++) {
            if (threads[i].getId() == FIRST_THREAD) {
                return threads[i];
            }
        }
        return null;
    }
}
