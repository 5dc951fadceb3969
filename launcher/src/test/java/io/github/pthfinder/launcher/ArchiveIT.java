package io.github.pthfinder.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.testing.Needs;
import io.github.pthfinder.testing.Python;
import io.github.pthfinder.testing.Pythons;
import io.github.pthfinder.testing.Run;
import io.github.pthfinder.testing.Venvs;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives and images through the jar, packed by the tools that people pack them with. */
class ArchiveIT {
    private static final Path JAR = Path.of("target/pthfinder.jar").toAbsolutePath();
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    @TempDir
    Path dir;

    private Run pthfinder(Object... arguments) {
        List<String> command = new ArrayList<>(List.of(JAVA.toString(), "-jar", JAR.toString()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return Run.of(new HashMap<>(Map.of("PATH", System.getenv("PATH"))), command);
    }

    private void sh(String script) {
        Run run = Run.of(new HashMap<>(System.getenv()), List.of("/bin/sh", "-ec", "cd '" + dir + "'; " + script));
        assertThat(run.exitCode()).as(run.err()).isZero();
    }

    private static void needs(String... programs) {
        for (String program : programs) {
            Needs.that(
                    Stream.of(System.getenv("PATH").split(":"))
                            .anyMatch(path -> Files.isExecutable(Path.of(path, program))),
                    program);
        }
    }

    /** A root with a real venv, in which one link lives and one leads nowhere. */
    private Path root() throws IOException {
        Python python = Pythons.newest();
        Path venv = Venvs.create(python, dir.resolve("root/opt/venv"));
        Path site = Venvs.site(venv);
        Files.createDirectories(dir.resolve("root/app/src"));
        Files.writeString(dir.resolve("root/app/src/alive.py"), "");
        Files.writeString(site.resolve("alive.pth"), "/app/src\n");
        Files.writeString(site.resolve("dead.pth"), "/build/src\n");
        Path info = Files.createDirectories(site.resolve("dead-1.0.dist-info"));
        Files.writeString(info.resolve("METADATA"), "Metadata-Version: 2.1\nName: dead\nVersion: 1.0\n");
        Files.writeString(info.resolve("RECORD"), "dead.pth,,\ndead-1.0.dist-info/RECORD,,\n");
        Files.writeString(info.resolve("top_level.txt"), "dead\n");
        return dir.resolve("root");
    }

    private static String comparable(Run run) {
        return run.out().replaceAll("\"millis\": ?[0-9.]+", "").replaceAll("\"root\": ?\"[^\"]*\"", "");
    }

    @Test
    void everyPackingGivesTheReportOfTheDirectory() throws IOException {
        needs("tar", "gzip", "zstd", "zip");
        Path root = root();
        sh(
                "tar -C root -cf a.tar . && gzip -k a.tar && cp a.tar.gz a.tgz && zstd -q -k a.tar && (cd root && zip -qry ../a.zip .)");
        Run plain = pthfinder("check", root, "--format", "json");
        assertThat(plain.exitCode()).isEqualTo(1);
        assertThat(plain.out())
                .contains("/opt/venv/lib/")
                .contains("\"target\":\"/build/src\"")
                .doesNotContain("alive.pth");
        for (String name : List.of("a.tar", "a.tar.gz", "a.tgz", "a.tar.zst", "a.zip")) {
            Run packed = pthfinder("check", dir.resolve(name), "--format", "json");
            assertThat(packed.err()).as(name).isEmpty();
            assertThat(comparable(packed)).as(name).isEqualTo(comparable(plain));
            assertThat(comparable(pthfinder("check", "--root", dir.resolve(name), "--format", "json")))
                    .as(name)
                    .isEqualTo(comparable(plain));
        }
        assertThat(pthfinder("list", dir.resolve("a.zip")).exitCode()).isZero();
    }

    @Test
    void aLayerThatTakesTheSourcesAwayIsSeen() throws IOException {
        needs("tar");
        root();
        sh(
                "mkdir -p first second/app image; cp -a root/. first/; rm first/opt/venv/lib/python3*/site-packages/dead.pth;"
                        + "touch second/app/.wh.src; tar -C first -cf image/1.tar .; tar -C second -cf image/2.tar .;"
                        + "echo '{\"architecture\":\"amd64\",\"os\":\"linux\",\"config\":{\"Env\":[\"VIRTUAL_ENV=/opt/venv\"]}}'"
                        + " > image/c.json;"
                        + "echo '[{\"Config\":\"c.json\",\"RepoTags\":[\"a:1\"],\"Layers\":[\"1.tar\",\"2.tar\"]}]' > image/manifest.json;"
                        + "tar -C image -cf save.tar .; sed -i 's/,\"2.tar\"//' image/manifest.json; tar -C image -cf one.tar .");
        assertThat(pthfinder("check", dir.resolve("one.tar")).out())
                .contains("one.tar")
                .doesNotContain("alive.pth");
        Run run = pthfinder("check", dir.resolve("save.tar"));
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("alive.pth:1 points to /app/src, which does not exist");
    }

    @Test
    void aFunctionWhoseSourcesWereLeftOutIsSeen() throws IOException {
        needs("zip");
        Path function = Files.createDirectories(dir.resolve("function"));
        Files.writeString(function.resolve("handler.py"), "import acme\n");
        Files.writeString(function.resolve("_acme.pth"), "/asset-input/src\n");
        sh("cd function && zip -qr ../function.zip .");
        Run run = pthfinder("check", dir.resolve("function.zip"));
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("/_acme.pth:1");
        assertThat(pthfinder("check", dir.resolve("function.zip"), "--platform", "aws-lambda")
                        .out())
                .contains("/var/task/_acme.pth:1");
    }

    @Test
    void whatIsNoArchiveIsSaidInOneLine() throws IOException {
        Path broken = Files.writeString(dir.resolve("broken.tar.gz"), "no archive\n".repeat(100));
        Run run = pthfinder("check", broken);
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).startsWith("UNVERIFIED").contains("by its name it is");
        assertThat(pthfinder("check", broken, "--root", broken).exitCode()).isEqualTo(2);
        assertThat(pthfinder("check", broken, broken).exitCode()).isEqualTo(2);
        assertThat(pthfinder("check", dir.resolve("none.tar")).exitCode()).isEqualTo(3);
    }

    /** Peak memory of the process in MiB, once it has ended well. */
    private long peak(Path archive) throws Exception {
        Process process = new ProcessBuilder(
                        JAVA.toString(),
                        "-XX:+UseSerialGC",
                        "-Xmx96m",
                        "-jar",
                        JAR.toString(),
                        "check",
                        archive.toString())
                .redirectErrorStream(true)
                .redirectOutput(dir.resolve("said").toFile())
                .start();
        long most = 0;
        while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
            Path status = Path.of("/proc/" + process.pid() + "/status");
            try (Stream<String> lines = Files.lines(status)) {
                String peak = lines.filter(line -> line.startsWith("VmHWM"))
                        .findFirst()
                        .orElse("0");
                most = Math.max(most, Long.parseLong(peak.replaceAll("\\D", "")) / 1024);
            } catch (IOException | java.io.UncheckedIOException e) {
                // It has ended in the meantime.
            }
        }
        assertThat(process.exitValue())
                .as(Files.readString(dir.resolve("said")))
                .isEqualTo(1);
        return most;
    }

    @Test
    void theBarOfTheJarTellsHowFarItIsAndNothingOfItStays() {
        String path = JAR + ":" + Path.of("target/test-classes").toAbsolutePath();
        Run run = Run.of(new HashMap<>(), List.of(JAVA.toString(), "-cp", path, SlowReading.class.getName()));
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).contains("reading").contains("50%").contains("MiB");
        assertThat(run.err().substring(run.err().lastIndexOf("MiB"))).containsPattern("\r {78}\rEND$");
    }

    @Tag("truth-long")
    @Test
    void aGigabyteTakesLessThan200MebibytesOfMemory() throws Exception {
        needs("python3");
        root();
        Path script = dir.resolve("big.py");
        try (InputStream in = getClass().getResourceAsStream("big.py")) {
            Files.copy(in, script);
        }
        sh("python3 big.py root big.tar save.tar");
        assertThat(Files.size(dir.resolve("big.tar"))).isGreaterThan(1_000_000_000);
        assertThat(peak(dir.resolve("big.tar"))).isBetween(20L, 200L);
        assertThat(peak(dir.resolve("save.tar"))).isBetween(20L, 200L);
    }
}
