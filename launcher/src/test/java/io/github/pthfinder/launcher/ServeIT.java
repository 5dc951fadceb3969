package io.github.pthfinder.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.testing.Pythons;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code serve} as users run it, asked over HTTP and ended by signals. */
@Timeout(120)
class ServeIT {
    private static final String JAR =
            Path.of("target/pthfinder.jar").toAbsolutePath().toString();
    private static final String SCRIPT =
            Path.of("../pthfinder").toAbsolutePath().toString();
    private static final int SIGTERM = 143;

    @TempDir
    Path directory;

    private final HttpClient client = HttpClient.newHttpClient();
    private Path site = Path.of("");
    private Child.Started served;
    private String url = "";

    static Stream<Path> jdks() throws IOException {
        return Jdks.found().stream();
    }

    @BeforeEach
    void aSite() throws IOException {
        site = Files.createDirectory(directory.resolve("site"));
    }

    @AfterEach
    void end() {
        if (served != null) {
            served.process().destroyForcibly();
        }
    }

    private List<String> jar(Path jdk, String... arguments) {
        List<String> command = new ArrayList<>(List.of(jdk.resolve("bin/java").toString(), "-jar", JAR, "serve"));
        command.addAll(List.of("--site", site.toString(), "--bridge", "files"));
        command.addAll(List.of(arguments));
        return command;
    }

    private List<String> jar(String... arguments) {
        return jar(Path.of(System.getProperty("java.home")), arguments);
    }

    private void start(Map<String, String> variables, List<String> command) throws Exception {
        served = Child.start(directory, variables, command);
        String said = "";
        while (!said.contains("listening on ") || !said.endsWith("\n")) {
            assertThat(served.process().isAlive()).as(said).isTrue();
            said = Files.readString(served.err());
            TimeUnit.MILLISECONDS.sleep(10);
        }
        assertThat(said).matches("pthfinder: listening on http://127\\.0\\.0\\.1:\\d+/\n");
        url = said.substring(said.indexOf("http"), said.length() - 2);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(url + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> whenKnown(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        while (answer.body().contains("\"checkedAt\":null")) {
            answer = get(path);
        }
        return answer;
    }

    private void endsAtOnce() throws Exception {
        served.process().destroy();
        assertThat(served.process().waitFor(3, TimeUnit.SECONDS)).isTrue();
        Child ended = served.end();
        assertThat(ended.exitCode()).isEqualTo(SIGTERM);
        assertThat(ended.out()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void theJarServesUntilSigterm(Path jdk) throws Exception {
        start(Map.of(), jar(jdk, "--port", "0"));
        assertThat(whenKnown("/health").statusCode()).isEqualTo(200);
        assertThat(get("/").statusCode()).isEqualTo(200);
        assertThat(get("/metrics").body()).contains("\npthfinder_up 1\n");
        endsAtOnce();
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void theScriptServesUntilSigterm(Path jdk) throws Exception {
        Files.writeString(site.resolve("a.pth"), "/nonexistent/src\n");
        start(
                Map.of("JAVA_HOME", jdk.toString()),
                List.of(SCRIPT, "serve", "--port", "0", "--site", site.toString(), "--bridge", "files"));
        assertThat(whenKnown("/health").statusCode()).isEqualTo(503);
        endsAtOnce();
    }

    @Test
    void aLinkThatDiesAndHealsIsSeen() throws Exception {
        Path target = Files.createDirectory(directory.resolve("code"));
        Files.writeString(site.resolve("a.pth"), target + "\n");
        start(Map.of(), jar("--port", "0", "--ttl", "0", "--show-details"));
        assertThat(get("/health").statusCode()).isEqualTo(200);
        Files.delete(target);
        assertThat(get("/health").statusCode()).isEqualTo(503);
        assertThat(get("/report").body()).contains(target.toString());
        Files.createDirectory(target);
        assertThat(get("/health").statusCode()).isEqualTo(200);
        endsAtOnce();
    }

    @Test
    void everyOptionHasItsOtherNames() throws Exception {
        start(Map.of("PTHFINDER_PORT", "0", "PTHFINDER_SHOW_DETAILS", "true", "PTHFINDER_TTL", "0.5"), jar());
        whenKnown("/health");
        assertThat(get("/report").statusCode()).isEqualTo(200);
    }

    @Test
    void slowClientsDoNotHoldItBack() throws Exception {
        start(Map.of(), jar("--port", "0"));
        try (Socket slow =
                new Socket(InetAddress.getLoopbackAddress(), URI.create(url).getPort())) {
            slow.getOutputStream().write("GET /health HTTP/1.1\r\n".getBytes());
            whenKnown("/health");
            endsAtOnce();
        }
    }

    @Test
    void aPythonThatHangsDelaysNoAnswer() throws Exception {
        Path hang = directory.resolve("hang-now");
        Path python = directory.resolve("python3");
        String real = Pythons.newest().executable();
        Files.writeString(python, "#!/bin/sh\n[ ! -e '" + hang + "' ] || exec sleep 600\nexec '" + real + "' \"$@\"\n");
        assertThat(python.toFile().setExecutable(true)).isTrue();
        start(
                Map.of(),
                List.of(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-jar",
                        JAR,
                        "serve",
                        "--port",
                        "0",
                        "--python",
                        python.toString(),
                        "--bridge",
                        "subprocess",
                        "--ttl",
                        "0.1",
                        "--deadline",
                        "2"));
        assertThat(whenKnown("/health").statusCode()).isEqualTo(200);
        Files.createFile(hang);
        HttpResponse<String> answer = get("/health");
        while (!answer.body().contains("problem")) {
            // Each is asked while Python hangs; one that waited for it would take the whole deadline.
            long start = System.nanoTime();
            answer = get("/health");
            assertThat(System.nanoTime() - start).isLessThan(1_500_000_000L);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("\"verified\":true");
        }
        assertThat(answer.body()).contains("\"problem\":\"the last check was not done by its deadline of 2 s\"");
        assertThat(get("/metrics").body()).contains("\npthfinder_stale 1\n");
        Files.delete(hang);
        while (answer.body().contains("problem")) {
            answer = get("/health");
        }
        endsAtOnce();
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void headersHaveALimit(Path jdk) throws Exception {
        start(Map.of(), jar(jdk, "--port", "0"));
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), URI.create(url).getPort())) {
            socket.setSoTimeout(30_000);
            String request = "GET /health HTTP/1.1\r\nHost: localhost\r\nX: " + "y".repeat(17_000) + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes());
            byte[] answer = socket.getInputStream().readNBytes(12);
            assertThat(new String(answer)).isIn("", "HTTP/1.1 400");
        } catch (SocketException e) {
            assertThat(e).hasMessageContaining("reset");
        }
        assertThat(get("/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void strictIsDownWhereNothingCouldBeVerified() throws Exception {
        List<String> command = new ArrayList<>(jar("--port", "0", "--strict"));
        command.set(command.indexOf("--site") + 1, "/nonexistent/site");
        start(Map.of(), command);
        HttpResponse<String> answer = whenKnown("/health");
        assertThat(answer.body()).contains("\"verified\":false");
        assertThat(answer.statusCode()).isEqualTo(503);
    }

    @Test
    void aPortInUseIsOneLineAnd2() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Child refused = Child.run(directory, Map.of(), jar("--port", "" + taken.getLocalPort()));
            assertThat(refused.err())
                    .isEqualTo(
                            "pthfinder: cannot listen on 127.0.0.1:" + taken.getLocalPort() + ": the port is in use\n");
            assertThat(refused.exitCode()).isEqualTo(2);
            assertThat(refused.out()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void aJavaWithoutTheServerIsOneLineAnd2(Path jdk) throws Exception {
        List<String> command = new ArrayList<>(jar(jdk, "--port", "0"));
        command.addAll(1, List.of("--limit-modules", "java.base"));
        Child refused = Child.run(directory, Map.of(), command);
        assertThat(refused.err())
                .isEqualTo("pthfinder: serve needs the module jdk.httpserver: start Java with --add-modules"
                        + " jdk.httpserver\n");
        assertThat(refused.exitCode()).isEqualTo(2);
    }

    @Test
    void anUnknownHostIsOneLineAnd2() throws Exception {
        Child refused = Child.run(directory, Map.of(), jar("--port", "0", "--host", "no.such.invalid"));
        assertThat(refused.err()).isEqualTo("pthfinder: cannot listen on no.such.invalid:0: there is no such host\n");
        assertThat(refused.exitCode()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PORT=65536", "PORT=-1", "PORT=http", "TTL=-1", "TTL=soon", "TTL=86401", "STRICT=perhaps"})
    void aBadValueNamesItsKeyAndItsOrigin(String variable) throws Exception {
        String key = variable.substring(0, variable.indexOf('='));
        String value = variable.substring(variable.indexOf('=') + 1);
        Child refused = Child.run(directory, Map.of("PTHFINDER_" + key, value), jar());
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err())
                .startsWith("pthfinder: " + key.toLowerCase(java.util.Locale.ROOT) + ": '" + value + "' is not ")
                .endsWith(" (from PTHFINDER_" + key + ")\n")
                .containsOnlyOnce("\n");
    }
}
