package io.github.pthfinder.truth;

import io.github.pthfinder.testing.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The scripts of an environment. */
final class Scripts {
    private Scripts() {}

    /** Those that the shell cannot start, as absolute paths; found by starting each. */
    static Set<String> dead(Path env) throws IOException {
        Set<String> dead = new TreeSet<>();
        try (Stream<Path> files = Files.list(env.resolve("bin"))) {
            for (Path file : files.filter(Files::isExecutable).sorted().toList()) {
                // The links are the interpreter's own names.
                if (!Files.isSymbolicLink(file) && !starts(file)) {
                    dead.add(file.toString());
                }
            }
        }
        return dead;
    }

    private static boolean starts(Path script) {
        List<String> command = List.of("/bin/sh", "-c", "\"$0\" --version", script.toString());
        int exitCode = Run.of(Map.of("PATH", "/usr/bin:/bin"), command).exitCode();
        return exitCode != 126 && exitCode != 127;
    }
}
