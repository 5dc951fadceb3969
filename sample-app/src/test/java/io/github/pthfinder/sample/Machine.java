package io.github.pthfinder.sample;

import io.github.pthfinder.testing.Needs;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What the tests find on the machine that they run on. */
final class Machine {
    private Machine() {}

    /** The JVM's own launcher, so that the build's JDK is the one under test. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** A CPython of one of these versions ({@code X.Y}), the first that is found; without one the test is skipped loudly. */
    static String python(String... versions) throws IOException, InterruptedException {
        for (String version : versions) {
            for (Path candidate : candidates(version)) {
                if (Files.isExecutable(candidate)
                        && works(candidate.toString(), "-I", "-c", "import ensurepip, venv")) {
                    return candidate.toString();
                }
            }
        }
        Needs.that(false, "a CPython with venv and ensurepip, one of " + Arrays.toString(versions));
        throw new AssertionError("unreachable");
    }

    private static List<Path> candidates(String version) throws IOException {
        List<Path> candidates = new ArrayList<>();
        String pyenv = System.getenv("PYENV_ROOT");
        Path installed = (pyenv == null ? Path.of(System.getProperty("user.home"), ".pyenv") : Path.of(pyenv))
                .resolve("versions");
        if (Files.isDirectory(installed)) {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(installed, version + ".*")) {
                found.forEach(dir -> candidates.add(dir.resolve("bin/python3")));
            }
        }
        for (String dir : System.getenv("PATH").split(File.pathSeparator)) {
            candidates.add(Path.of(dir, "python" + version));
        }
        return candidates;
    }

    /** Whether a command exists and ends with exit code 0 within a minute. */
    static boolean works(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean ended = process.waitFor(1, TimeUnit.MINUTES);
            process.destroyForcibly();
            return ended && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
