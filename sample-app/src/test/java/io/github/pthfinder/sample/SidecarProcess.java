package io.github.pthfinder.sample;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The built sidecar in a JVM of its own. */
final class SidecarProcess implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    final Process process;
    private final Path stdout;
    private final Path stderr;

    private SidecarProcess(Process process, Path stdout, Path stderr) {
        this.process = process;
        this.stdout = stdout;
        this.stderr = stderr;
    }

    static SidecarProcess start(Path directory, Map<String, String> environment, List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-jar", "target/sidecar.jar"));
        command.addAll(arguments);
        Path stdout = directory.resolve("stdout");
        Path stderr = directory.resolve("stderr");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(stdout.toFile()).redirectError(stderr.toFile());
        // The JVM announces these on stderr, where the sidecar's own line must be the first.
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        builder.environment().keySet().removeIf(name -> name.startsWith("PYTHON"));
        builder.environment().putAll(environment);
        return new SidecarProcess(builder.start(), stdout, stderr);
    }

    int await() throws InterruptedException {
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            throw new AssertionError("the sidecar still runs after a minute: " + stderr());
        }
        return process.exitValue();
    }

    String stdout() {
        return read(stdout);
    }

    String stderr() {
        return read(stderr);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static HttpResponse<String> request(String method, int port, String path) throws IOException, InterruptedException {
        URI uri = URI.create("http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":" + port + path);
        HttpRequest request = HttpRequest.newBuilder(uri)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** The answer to a GET, once something listens there. */
    HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
        for (int i = 0; i < 300 && process.isAlive(); i++) {
            try {
                return request("GET", port, path);
            } catch (IOException e) {
                Thread.sleep(100);
            }
        }
        throw new AssertionError("nothing answers on port " + port + ": " + stderr());
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().completeOnTimeout(process, 5, TimeUnit.SECONDS).join();
        process.destroyForcibly();
    }
}
