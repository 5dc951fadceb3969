package io.github.pthfinder.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pthfinder.testing.Pythons;
import io.github.pthfinder.testing.Venvs;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built sidecar beside a real virtual environment whose site-packages links to a project beside it. */
class SidecarIT {
    @TempDir
    private Path temp;

    private Path venv;
    private Path project;

    @BeforeEach
    void linkAProjectIntoAVirtualEnvironment() throws Exception {
        venv = temp.resolve("venv");
        project = temp.resolve("project");
        Path modules = Files.createDirectories(project.resolve("mypackage"));
        for (String file : List.of("__init__.py", "mymodule.py")) {
            Files.copy(Path.of("app/vendor/mypackage/mypackage", file), modules.resolve(file));
        }
        // Copies: JUnit warns of each link that leaves its temporary directory.
        Venvs.create(Pythons.newest(), venv, "--copies");
        Files.writeString(Venvs.site(venv).resolve("project.pth"), project + "\n");
    }

    @Test
    void startsTheWebApplicationAndTellsItsHealth() throws Exception {
        int port = freePort();
        int health = freePort();
        try (SidecarProcess sidecar = start(health, serve(port))) {
            assertThat(sidecar.get(port, "/").body()).isEqualTo("Do I work? Yes.\n");

            HttpResponse<String> answer = sidecar.get(health, "/health");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(answer.body())
                    .matches(
                            "\\{\"status\":\"UP\",\"checks\":\\[\\{\"name\":\"python-paths\",\"status\":\"UP\",\"data\":"
                                    + "\\{\"errors\":0,\"warnings\":0,\"verified\":true,\"checkedAt\":\"[^\"]+Z\","
                                    + "\"ageMillis\":\\d+}}]}\\s");
            assertThat(SidecarProcess.request("POST", health, "/health").statusCode())
                    .isEqualTo(405);
            assertThat(SidecarProcess.request("GET", health, "/healthy").statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void startsNothingWhereALinkIsDead() throws Exception {
        Files.move(project, temp.resolve("elsewhere"));
        Path started = temp.resolve("started");
        try (SidecarProcess sidecar = start(0, List.of("touch", started.toString()))) {
            assertThat(sidecar.await()).isEqualTo(1);

            assertThat(started).doesNotExist();
            assertThat(sidecar.stdout()).isEmpty();
            assertThat(sidecar.stderr().lines().findFirst().orElseThrow())
                    .contains(Venvs.site(venv).resolve("project.pth") + ":1", project.toString());
        }
    }

    @Test
    void tellsWhichBridgeAnsweredAndWhyTheEmbeddedOneDidNot() throws Exception {
        try (SidecarProcess sidecar = start(0, List.of("true"))) {
            assertThat(sidecar.await()).isZero();

            assertThat(sidecar.stderr())
                    .containsPattern("INFO +sidecar - bridge jep was passed over: .*\\S")
                    .containsPattern("INFO +sidecar - bridge subprocess answered in \\d+ ms");
        }
    }

    @Test
    void startsTheWebApplicationWithAWarningWhereNothingCouldBeVerified() throws Exception {
        venv = temp.resolve("absent");
        try (SidecarProcess sidecar = start(0, List.of("sh", "-c", "exit 42"))) {
            assertThat(sidecar.await()).isEqualTo(42);

            assertThat(sidecar.stderr().lines().findFirst().orElseThrow())
                    .startsWith("WARN ")
                    .contains(venv.toString());
        }
    }

    @Test
    void handsOnTheExitCodeOfTheWebApplication() throws Exception {
        try (SidecarProcess sidecar = start(0, List.of("sh", "-c", "echo served; exit 42"))) {
            assertThat(sidecar.await()).isEqualTo(42);

            assertThat(sidecar.stdout()).isEqualTo("served\n");
        }
    }

    @Test
    void endsTheWebApplicationFirstOnSigterm() throws Exception {
        int port = freePort();
        try (SidecarProcess sidecar = start(0, serve(port))) {
            sidecar.get(port, "/");
            long start = System.nanoTime();

            sidecar.process.destroy();

            assertThat(sidecar.await()).isEqualTo(143);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
            assertThat(ended()).hasContent("SIGTERM");
            assertThatThrownBy(() -> SidecarProcess.request("GET", port, "/")).isInstanceOf(IOException.class);
        }
    }

    @Test
    void saysInOneLineWhatItCannotStart() throws Exception {
        try (SidecarProcess sidecar = start(0, List.of(temp.resolve("absent").toString()))) {
            assertThat(sidecar.await()).isEqualTo(127);

            assertThat(sidecar.stderr())
                    .contains("the web application cannot be started")
                    .doesNotContain("\tat ");
        }
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                SidecarProcess sidecar = start(taken.getLocalPort(), List.of("true"))) {
            assertThat(sidecar.await()).isEqualTo(2);

            assertThat(sidecar.stderr())
                    .contains("cannot use port " + taken.getLocalPort())
                    .doesNotContain("\tat ");
        }
    }

    private SidecarProcess start(int healthPort, List<String> webApplication) throws IOException {
        List<String> arguments = new ArrayList<>(
                List.of("--prefix", venv.toString(), "--health-port", Integer.toString(healthPort), "--"));
        arguments.addAll(webApplication);
        Map<String, String> environment =
                Map.of("APPLICATION", Path.of("app").toAbsolutePath().toString());
        return SidecarProcess.start(temp, environment, arguments);
    }

    private List<String> serve(int port) {
        return List.of(
                Venvs.python(venv),
                Path.of("src/test/resources/serve.py").toString(),
                Integer.toString(port),
                ended().toString());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private Path ended() {
        return temp.resolve("ended");
    }
}
