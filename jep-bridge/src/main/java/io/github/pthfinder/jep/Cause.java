package io.github.pthfinder.jep;

/** What went wrong inside Jep or Python, in words for a person. */
final class Cause {
    private static final int LONGEST = 300;

    private Cause() {}

    /** One line, no class name where there is something better. */
    static String words(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String message = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
        if (root instanceof IllegalCallerException) {
            return "this JVM denies native access; start it with --enable-native-access=ALL-UNNAMED";
        }
        if (message.contains("already loaded in another classloader")) {
            return "another class loader of this JVM already uses Jep";
        }
        if (root instanceof IllegalStateException && message.contains("after initializing")) {
            return "the application already uses Jep with settings of its own; choose the subprocess bridge";
        }
        return line(message);
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
