package io.github.pthfinder.bridge;

import io.github.pthfinder.config.Deadline;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A child process with nothing to read, a limit on what it may say and on the time that it may take. Starts no thread: its
 * output fits the pipe or is taken from it while waiting.
 */
final class Child {
    /** The most bytes that are taken from one output. */
    static final int CAP = 4 << 20;

    /** How long to wait before output is taken from the pipes; the end of the child is noticed at once. */
    private static final long STEP_MILLIS = 20;

    private final Process process;
    private final Sink out;
    private final Sink err;

    private Child(Process process) {
        this.process = process;
        this.out = new Sink(process.getInputStream());
        this.err = new Sink(process.getErrorStream());
    }

    /**
     * What became of a child.
     *
     * @param exitCode its exit code; 128 and the signal's number where a signal ended it
     * @param out what it said, as far as it came
     * @param problem why it did not come to its end by itself, null where it did
     */
    record Outcome(
            int exitCode, String out, String err, @Nullable Hindrance problem) {
        static Outcome failed(Hindrance problem) {
            return new Outcome(-1, "", "", problem);
        }

        /** Whether it came to its end by itself and says that all went well. */
        boolean ok() {
            return problem == null && exitCode == 0;
        }
    }

    /** Whether the JDK can hand this path to the operating system unchanged: bytes that are not UTF-8 it cannot. */
    static boolean canName(String path) {
        boolean utf8 = "UTF-8".equalsIgnoreCase(System.getProperty("sun.jnu.encoding", ""));
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            boolean pair = i + 1 < path.length() && Character.isSurrogatePair(c, path.charAt(i + 1));
            if (c >= 0x80 && (!utf8 || Character.isSurrogate(c) && !pair)) {
                return false;
            }
            i += pair ? 1 : 0;
        }
        return true;
    }

    /**
     * Starts a command.
     *
     * @param variables its environment
     * @param without names that are taken out of {@code variables}
     * @throws IOException where the operating system refuses; see {@link StartFailure}
     */
    static Child start(List<String> command, Map<String, String> variables, Collection<String> without)
            throws IOException {
        return start(new ProcessBuilder(command), variables, without);
    }

    /** Starts a command in a directory. */
    static Child start(
            List<String> command, Map<String, String> variables, Collection<String> without, String directory)
            throws IOException {
        return start(new ProcessBuilder(command).directory(new File(directory)), variables, without);
    }

    private static Child start(ProcessBuilder builder, Map<String, String> variables, Collection<String> without)
            throws IOException {
        builder.redirectInput(new File("/dev/null"));
        Map<String, String> environment = builder.environment();
        // The process's own variables are handed on as bytes; a Java string may have lost some.
        if (!environment.equals(variables)) {
            environment.clear();
            environment.putAll(variables);
        }
        environment.keySet().removeAll(without);
        return new Child(builder.start());
    }

    /** Waits until it ends. Kills it and its children where it does not end in time or says too much. */
    Outcome await(Deadline deadline) {
        return await(deadline, null);
    }

    /** Waits until it ends or has said its last words; then kills it with its children, as if it had ended by itself. */
    Outcome await(Deadline deadline, @Nullable String lastWords) {
        try {
            while (true) {
                boolean over =
                        process.waitFor(Math.min(STEP_MILLIS, deadline.remainingMillis()), TimeUnit.MILLISECONDS);
                if (!out.take() || !err.take()) {
                    kill();
                    return new Outcome(-1, out.text(), err.text(), Hindrance.TALKATIVE);
                }
                if (over) {
                    return new Outcome(process.exitValue(), out.text(), err.text(), null);
                }
                if (lastWords != null && out.holds(lastWords)) {
                    kill();
                    return new Outcome(0, out.text(), err.text(), null);
                }
                if (deadline.passed()) {
                    kill();
                    return new Outcome(-1, out.text(), err.text(), Hindrance.LATE);
                }
            }
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
            return Outcome.failed(Hindrance.INTERRUPTED);
        } catch (IOException e) {
            kill();
            return Outcome.failed(Hindrance.UNREADABLE);
        } finally {
            out.close();
            err.close();
        }
    }

    /** Kills the child and all below it. Its children are looked up first: afterwards they are nobody's. */
    void kill() {
        List<ProcessHandle> below = process.descendants().toList();
        process.destroyForcibly();
        for (ProcessHandle handle : below) {
            handle.destroyForcibly();
        }
    }

    /** One output of the child. */
    private static final class Sink {
        private final InputStream in;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Sink(InputStream in) {
            this.in = in;
        }

        /**
         * Takes what is there without waiting for more.
         *
         * @return whether it still fits the cap
         */
        boolean take() throws IOException {
            // When the child ends, the JDK moves what is left from the pipe into memory, holding this lock. Without it
            // a
            // read could come too late for the pipe and too early for the memory.
            synchronized (in) {
                for (int n = in.available(); n > 0; n = in.available()) {
                    if (bytes.size() + n > CAP) {
                        return false;
                    }
                    bytes.write(in.readNBytes(n));
                }
            }
            return true;
        }

        String text() {
            return bytes.toString(java.nio.charset.StandardCharsets.UTF_8);
        }

        boolean holds(String words) {
            return text().contains(words);
        }

        void close() {
            try {
                in.close();
            } catch (IOException e) {
                // Nothing is lost: what was wanted has been read.
            }
        }
    }
}
