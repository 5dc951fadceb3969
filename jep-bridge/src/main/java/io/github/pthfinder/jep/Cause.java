package io.github.pthfinder.jep;

import io.github.pthfinder.bridge.Answer;

/** What went wrong inside Jep or Python, in words for a person. */
final class Cause {
    private static final int LONGEST = 300;

    private Cause() {}

    /** Why the embedded Python did not start. */
    static Answer.Refused ofStart(Throwable thrown) {
        Throwable root = root(thrown);
        String message = message(root);
        if (root instanceof RefusedStart start) {
            return start.refusal();
        }
        if (root instanceof IllegalCallerException) {
            return JepHindrance.NO_NATIVE_ACCESS.of();
        }
        if (message.contains("already loaded in another classloader")) {
            return JepHindrance.OTHER_LOADER.of();
        }
        if (root instanceof IllegalStateException && message.contains("after initializing")) {
            return JepHindrance.APPLICATION_STARTED.of();
        }
        return JepHindrance.NO_START.of(line(message));
    }

    /** Why an embedded Python that had started could not answer. */
    static Answer.Refused ofFailure(Throwable thrown) {
        return JepHindrance.FAILED.of(line(message(root(thrown))));
    }

    private static Throwable root(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root;
    }

    /** No class name where there is something better. */
    private static String message(Throwable root) {
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }

    private static String line(String message) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < message.length() && out.length() < LONGEST; i++) {
            char c = message.charAt(i);
            out.append(c < ' ' ? ' ' : c);
        }
        return out.toString().trim();
    }
}
