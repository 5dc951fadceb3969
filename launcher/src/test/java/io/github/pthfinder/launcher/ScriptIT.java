package io.github.pthfinder.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.testing.Needs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code ./pthfinder} in a checkout that is a copy of its script, with a Maven that only copies a jar. */
class ScriptIT {
    private static final Path JAR = Path.of("target/pthfinder.jar").toAbsolutePath();

    @TempDir
    Path directory;

    private Path root = Path.of("");
    private Path target = Path.of("");

    static Stream<Path> jdks() throws IOException {
        return Jdks.found().stream();
    }

    @BeforeEach
    void aCheckout() throws IOException {
        Needs.that(Files.isExecutable(Path.of("/bin/sh")), "/bin/sh");
        root = Files.createDirectory(directory.resolve("check out"));
        target = root.resolve("launcher/target");
        Files.copy(Path.of("../pthfinder"), root.resolve("pthfinder"));
        Files.setPosixFilePermissions(root.resolve("pthfinder"), PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.createDirectories(root.resolve("core/src/main"));
        Files.writeString(root.resolve("pom.xml"), "");
        Path bin = Files.createDirectory(directory.resolve("bin"));
        Path maven = Files.writeString(
                bin.resolve("mvn"),
                "#!/bin/sh\necho built >>'" + directory + "/builds'\nsleep 1\ncp '" + JAR
                        + "' launcher/target/pthfinder.jar\n");
        Files.setPosixFilePermissions(maven, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Child.Started start(Path jdk, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(root + "/pthfinder"));
        command.addAll(List.of(arguments));
        return Child.start(
                directory,
                Map.of("JAVA_HOME", jdk.toString(), "PATH", directory + "/bin:" + System.getenv("PATH")),
                command);
    }

    private static Path running() {
        return Path.of(System.getProperty("java.home"));
    }

    private List<Path> archives() throws IOException {
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file ->
                            file.toString().endsWith(".jsa") || file.toString().endsWith(".aot"))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void theFirstRunBuildsAndArchivesAndTheSecondDoesNeither(Path jdk) throws Exception {
        Child first = start(jdk, "--version").end();
        assertThat(first.err()).contains("pthfinder: building");
        assertThat(first.out()).matches("pthfinder \\S+\n");
        assertThat(archives())
                .hasSize(1)
                .allSatisfy(archive -> assertThat(archive).isNotEmptyFile());
        FileTime made = Files.getLastModifiedTime(archives().get(0));
        Child second = start(jdk, "--version").end();
        assertThat(second.err()).isEmpty();
        assertThat(second.out()).isEqualTo(first.out());
        assertThat(Files.getLastModifiedTime(archives().get(0))).isEqualTo(made);
        try (Stream<Path> left = Files.list(target)) {
            assertThat(left).hasSize(2);
        }
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void theJvmTakesOurClassesFromTheArchive(Path jdk) throws Exception {
        // JDK 17 archives no class of a jar whose path holds a space.
        root = Files.move(root, directory.resolve("checkout"));
        start(jdk, "--version").end();
        Path loaded = directory.resolve("loaded");
        // These options are the last that a JVM reads, so that no flag of the script undoes them.
        Child child = Child.run(
                directory,
                Map.of("JAVA_HOME", jdk.toString(), "_JAVA_OPTIONS", "-Xlog:class+load=info:file=" + loaded),
                List.of(root + "/pthfinder", "check", "--site", ".", "--bridge", "files", "--format", "json"));
        assertThat(child.exitCode()).isZero();
        List<String> ours = Files.readAllLines(loaded).stream()
                .filter(line -> line.contains("] io.github.pthfinder."))
                .toList();
        assertThat(ours).hasSizeGreaterThan(50);
        assertThat(ours.stream()
                                .filter(line -> line.contains("shared objects file"))
                                .count()
                        * 100
                        / ours.size())
                .as("per cent of our classes from the archive")
                .isGreaterThanOrEqualTo(95);
    }

    @Test
    void sourcesThatAreNewerThanTheJarAreBuilt() throws Exception {
        start(running(), "--version").end();
        Path source = Files.writeString(root.resolve("core/src/main/A.java"), "");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(2)));
        assertThat(start(running(), "--version").end().err()).contains("pthfinder: building");
        assertThat(Files.readAllLines(directory.resolve("builds"))).hasSize(2);
    }

    @Test
    void twoFirstRunsAtOnceBuildOnceAndBothAnswer() throws Exception {
        Child.Started one = start(running(), "--version");
        Child.Started two = start(running(), "--version");
        Child first = one.end();
        Child second = two.end();
        assertThat(first.out()).isEqualTo(second.out()).startsWith("pthfinder ");
        assertThat(first.exitCode() + second.exitCode()).isZero();
        assertThat(Files.readAllLines(directory.resolve("builds"))).hasSize(1);
    }

    @Test
    void aLockOfAProcessThatIsGoneIsTakenOver() throws Exception {
        Process gone = new ProcessBuilder("/bin/sh", "-c", "exit 0").start();
        gone.waitFor();
        Files.createDirectories(target.resolve("build.lock"));
        Files.writeString(target.resolve("build.lock/pid"), gone.pid() + "\n");
        assertThat(start(running(), "--version").end().out()).startsWith("pthfinder ");
    }

    @Test
    void aSymbolicLinkLeadsToTheCheckout() throws Exception {
        Files.createDirectory(directory.resolve("a"));
        Path link = Files.createSymbolicLink(directory.resolve("a/link"), Path.of("../check out/pthfinder"));
        Path second = Files.createSymbolicLink(directory.resolve("second"), link);
        Child child = Child.run(
                directory,
                Map.of("JAVA_HOME", running().toString(), "PATH", directory + "/bin:" + System.getenv("PATH")),
                List.of(second.toString(), "--version"));
        assertThat(child.out()).startsWith("pthfinder ");
        assertThat(target).isDirectoryContaining("glob:**/pthfinder.jar");
    }

    @Test
    void javaBelow17IsRefusedInOneLine() throws Exception {
        Path old = Files.createDirectories(directory.resolve("old/bin"));
        Path java = Files.writeString(old.resolve("java"), "#!/bin/sh\nexit 1\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(directory.resolve("old/release"), "JAVA_VERSION=\"11.0.2\"\n");
        Child child = start(directory.resolve("old"), "check").end();
        assertThat(child.exitCode()).isEqualTo(2);
        assertThat(child.out()).isEmpty();
        assertThat(child.err())
                .startsWith("pthfinder: needs Java 17 or later")
                .containsOnlyOnce("\n")
                .contains("11.0.2");
        assertThat(start(directory.resolve("nowhere"), "check").end().err()).startsWith("pthfinder: JAVA_HOME is ");
    }

    @Test
    void exitCodesAndTheDocumentPassThrough() throws Exception {
        Path site = Files.createDirectory(directory.resolve("site"));
        Files.writeString(site.resolve("a.pth"), "/nonexistent\n");
        Child child = start(running(), "check", "--site", "site", "--bridge", "files", "--format", "json")
                .end();
        assertThat(child.exitCode()).isEqualTo(1);
        assertThat(child.out()).startsWith("{").endsWith("}\n").containsOnlyOnce("\n");
        assertThat(start(running()).end().exitCode()).isEqualTo(2);
    }

    @Test
    void aPathOutsideAsciiIsUnderstoodInTheCLocaleToo() throws Exception {
        Path site = Files.createDirectory(directory.resolve("caf\u00e9"));
        Child child = Child.run(
                directory,
                Map.of(
                        "JAVA_HOME",
                        running().toString(),
                        "LC_ALL",
                        "C",
                        "PATH",
                        directory + "/bin:" + System.getenv("PATH")),
                List.of(
                        "/bin/sh",
                        "-c",
                        "'" + root + "/pthfinder' check --bridge files --site " + directory + "/caf*"));
        assertThat(child.out()).startsWith("OK    no links in " + site);
    }

    @Test
    void anArchiveThatCannotBeMadeIsLeftOutSilently() throws Exception {
        start(running(), "--version").end();
        for (Path archive : archives()) {
            Files.write(archive, new byte[0]);
        }
        Child child = start(running(), "--version").end();
        assertThat(child.err()).isEmpty();
        assertThat(child.out()).startsWith("pthfinder ");
        for (Path archive : archives()) {
            Files.writeString(archive, "not an archive");
        }
        Child broken = start(running(), "--version").end();
        assertThat(broken.out()).isEqualTo(child.out());
    }
}
