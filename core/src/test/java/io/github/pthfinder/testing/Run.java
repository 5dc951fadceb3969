package io.github.pthfinder.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A program that a test ran to its end, within two minutes.
 *
 * @param out what it printed, without the last line's end
 */
public record Run(int exitCode, String out, String err) {
    /** Runs a command with exactly these environment variables. */
    public static Run of(Map<String, String> environment, List<String> command) {
        try {
            Path out = Files.createTempFile("pthfinder-test", ".out");
            Path err = Files.createTempFile("pthfinder-test", ".err");
            try {
                ProcessBuilder builder = new ProcessBuilder(command)
                        .redirectInput(Path.of("/dev/null").toFile())
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile());
                builder.environment().clear();
                builder.environment().putAll(environment);
                Process process = builder.start();
                if (!process.waitFor(2, TimeUnit.MINUTES)) {
                    process.destroyForcibly();
                    throw new AssertionError("does not end: " + command);
                }
                return new Run(
                        process.exitValue(),
                        Files.readString(out).stripTrailing(),
                        Files.readString(err).stripTrailing());
            } finally {
                Files.deleteIfExists(out);
                Files.deleteIfExists(err);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Runs a command in this process's environment; anything but exit code 0 fails the test. */
    public static String orFail(String... command) {
        Run run = of(System.getenv(), List.of(command));
        if (run.exitCode != 0) {
            throw new AssertionError(String.join(" ", command) + " gave " + run.exitCode + "\n" + run.out + run.err);
        }
        return run.out;
    }
}
