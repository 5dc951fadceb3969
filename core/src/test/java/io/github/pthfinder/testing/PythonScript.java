package io.github.pthfinder.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Puts thousands of questions to one real interpreter at once: a line each on standard input, a line of answer each. */
public final class PythonScript {
    private final String code;

    /** The script in a resource beside a class. */
    public PythonScript(Class<?> owner, String resource) {
        try (var source = owner.getResourceAsStream(resource)) {
            this.code = new String(source.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** At least so many CPythons of different versions, or the test is skipped loudly. */
    public static List<Python> atLeast(int count) {
        List<Python> all = Pythons.all();
        long versions = all.stream().map(Python::version).distinct().count();
        Needs.that(versions >= count, count + " CPythons (pyenv's versions folder or PATH), found " + all);
        return all;
    }

    /** The answers of an interpreter in a UTF-8 locale, without site processing. */
    public List<String> ask(Python python, List<String> questions) {
        return ask(python, "C.UTF-8", List.of(), questions);
    }

    /** The same in another locale, with further options. */
    public List<String> ask(Python python, String locale, List<String> options, List<String> questions) {
        try {
            Path in = Files.createTempFile("pthfinder-test", ".in");
            Path out = Files.createTempFile("pthfinder-test", ".out");
            Path err = Files.createTempFile("pthfinder-test", ".err");
            try {
                Files.write(in, questions, StandardCharsets.US_ASCII);
                List<String> command = new ArrayList<>(List.of(python.executable(), "-I", "-S"));
                command.addAll(options);
                command.addAll(List.of("-c", code));
                ProcessBuilder builder = new ProcessBuilder(command)
                        .redirectInput(in.toFile())
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile());
                builder.environment().put("LC_ALL", locale);
                Process process = builder.start();
                boolean ended = process.waitFor(2, TimeUnit.MINUTES);
                process.destroyForcibly();
                if (!ended || process.exitValue() != 0) {
                    throw new AssertionError(python + (ended ? " failed: " + Files.readString(err) : " does not end"));
                }
                return Files.readAllLines(out, StandardCharsets.US_ASCII);
            } finally {
                Files.delete(in);
                Files.delete(out);
                Files.delete(err);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
