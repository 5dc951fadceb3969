package io.github.pthfinder.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A real CPython.
 *
 * @param executable its file
 * @param version {@code X.Y.Z}
 */
public record Interpreter(Path executable, String version) implements Comparable<Interpreter> {
    private static final int SECONDS = 120;

    /**
     * Runs a script in a UTF-8 locale, without site processing.
     *
     * @param script a resource beside {@code owner}
     * @param input the lines on its standard input
     * @return the lines of its standard output
     */
    public List<String> run(Class<?> owner, String script, List<String> input) {
        try (var source = owner.getResourceAsStream(script)) {
            String code = new String(source.readAllBytes(), StandardCharsets.UTF_8);
            return start(executable, code, input).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a program prints, empty where it cannot be run. */
    static String output(Path executable, String code) {
        try {
            return start(executable, code, List.of());
        } catch (IOException | AssertionError e) {
            return "";
        }
    }

    private static String start(Path executable, String code, List<String> input) throws IOException {
        Path in = Files.createTempFile("pthfinder-test", ".in");
        Path out = Files.createTempFile("pthfinder-test", ".out");
        Path err = Files.createTempFile("pthfinder-test", ".err");
        try {
            Files.write(in, input, StandardCharsets.US_ASCII);
            ProcessBuilder builder = new ProcessBuilder(executable.toString(), "-I", "-S", "-c", code)
                    .redirectInput(in.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().put("LC_ALL", "C.UTF-8");
            Process process = builder.start();
            boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
            process.destroyForcibly();
            if (!ended || process.exitValue() != 0) {
                throw new AssertionError(executable + (ended ? " failed: " + Files.readString(err) : " did not end"));
            }
            return Files.readString(out, StandardCharsets.US_ASCII);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        } finally {
            Files.delete(in);
            Files.delete(out);
            Files.delete(err);
        }
    }

    @Override
    public int compareTo(Interpreter other) {
        return Version.parse(version).compareTo(Version.parse(other.version));
    }

    @Override
    public String toString() {
        return "CPython " + version;
    }
}
