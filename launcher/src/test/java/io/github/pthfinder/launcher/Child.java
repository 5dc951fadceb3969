package io.github.pthfinder.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A child process that has ended. */
public record Child(int exitCode, String out, String err) {
    /** Runs; the variables are added to what is inherited without any of ours, an empty one is removed. */
    public static Child run(Path directory, Map<String, String> variables, List<String> command)
            throws IOException, InterruptedException {
        Started started = start(directory, variables, command);
        return started.end();
    }

    /** Starts; variables as for {@link #run}. */
    public static Started start(Path directory, Map<String, String> variables, List<String> command)
            throws IOException {
        File out = File.createTempFile("out", ".txt", directory.toFile());
        File err = File.createTempFile("err", ".txt", directory.toFile());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectOutput(out)
                .redirectError(err);
        Map<String, String> environment = builder.environment();
        List<String> ours = new ArrayList<>();
        for (String name : environment.keySet()) {
            if (name.startsWith("PTHFINDER_") || name.equals("VIRTUAL_ENV") || name.equals("JAVA_TOOL_OPTIONS")) {
                ours.add(name);
            }
        }
        environment.keySet().removeAll(ours);
        variables.forEach((name, value) -> {
            if (value.isEmpty()) {
                environment.remove(name);
            } else {
                environment.put(name, value);
            }
        });
        return new Started(builder.start(), out.toPath(), err.toPath());
    }

    /** A child process that may run. */
    public record Started(Process process, Path out, Path err) {
        /** Waits for its end. */
        public Child end() throws IOException, InterruptedException {
            if (!process.waitFor(120, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("still running after two minutes");
            }
            return new Child(process.exitValue(), Files.readString(out), Files.readString(err));
        }
    }
}
