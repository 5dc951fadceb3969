package io.github.pthfinder.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.testing.Needs;
import io.github.pthfinder.testing.Pythons;
import io.github.pthfinder.testing.Venvs;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The jar as users run it, in child processes, on every supported JDK that is here. */
class JarIT {
    private static final Path JAR = Path.of("target/pthfinder.jar").toAbsolutePath();

    @TempDir
    Path directory;

    private Path site = Path.of("");

    static Stream<Path> jdks() throws IOException {
        return Jdks.found().stream();
    }

    @BeforeEach
    void anEmptySite() throws IOException {
        site = Files.createDirectory(directory.resolve("site"));
    }

    private Child run(Path jdk, Map<String, String> variables, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(jdk.resolve("bin/java").toString(), "-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        return Child.run(directory, variables, command);
    }

    private Child check(String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of("check", "--site", site.toString(), "--bridge", "files"));
        all.addAll(List.of(arguments));
        return run(Path.of(System.getProperty("java.home")), Map.of(), all.toArray(new String[0]));
    }

    private void file(String name, byte[] content) throws IOException {
        Files.write(site.resolve(name), content);
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void aHealthySiteIs0AndADeadLineIs1(Path jdk) throws Exception {
        String[] check = {"check", "--site", site.toString(), "--bridge", "files"};
        Child healthy = run(jdk, Map.of(), check);
        assertThat(healthy.err()).isEmpty();
        assertThat(healthy.exitCode()).isZero();
        assertThat(healthy.out()).startsWith("OK    no links in " + site);
        file("a.pth", "/nonexistent/src\n".getBytes());
        Child dead = run(jdk, Map.of(), check);
        assertThat(dead.err()).isEmpty();
        assertThat(dead.exitCode()).isEqualTo(1);
        assertThat(dead.out())
                .startsWith("FAIL  a.pth: a path leads nowhere - " + site + "/a.pth:1 points to /nonexistent/src");
        Child json = run(jdk, Map.of("PTHFINDER_FORMAT", "json"), check);
        assertThat(json.exitCode()).isEqualTo(1);
        assertThat(json.out())
                .startsWith("{\"schema\":\"pthfinder/1\"")
                .endsWith("}\n")
                .contains("\"exitCode\":1");
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void outputIsUtf8WhateverTheLocale(Path jdk) throws Exception {
        file("a.pth", "/nonexistent/\u00e9\u4e2d\n".getBytes("UTF-8"));
        for (String locale : List.of("C", "POSIX", "C.UTF-8")) {
            Child child = run(jdk, Map.of("LC_ALL", locale), "check", "--site", "site", "--bridge", "files");
            assertThat(child.out()).as(locale).contains("/nonexistent/\u00e9\u4e2d");
        }
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void whatIsNotThereIs3AndWrongUsageIs2(Path jdk) throws Exception {
        Child absent = run(
                jdk, Map.of(), "check", "--prefix", directory.resolve("absent").toString());
        assertThat(absent.exitCode()).isEqualTo(3);
        assertThat(absent.out()).startsWith("UNVERIFIED  " + directory.resolve("absent"));
        Child wrong = run(jdk, Map.of("PTHFINDER_FAIL_ON", "sometimes"), "check");
        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.out()).isEmpty();
        assertThat(wrong.err())
                .isEqualTo("pthfinder: fail-on: 'sometimes' is not one of error, warning, never"
                        + " (from PTHFINDER_FAIL_ON)\n");
    }

    @Test
    void aPropertiesFileInTheWorkingDirectoryIsRead() throws Exception {
        file("a.pth", "/nonexistent\n".getBytes());
        Files.writeString(directory.resolve("pthfinder.properties"), "fail-on=never\nbridge=files\n");
        assertThat(check().exitCode()).isZero();
        Files.writeString(directory.resolve("pthfinder.properties"), "fail_on=never\n");
        Child child = check();
        assertThat(child.exitCode()).isEqualTo(2);
        assertThat(child.err()).contains("'fail_on' is no option (from pthfinder.properties)");
    }

    @Test
    void aDirectoryThatIsNoEnvironmentIs3() throws Exception {
        Child child = run(
                Path.of(System.getProperty("java.home")),
                Map.of(),
                "check",
                "--prefix",
                site.toString(),
                "--bridge",
                "files");
        assertOneClearLine(child, 3, "UNVERIFIED  ");
    }

    @Test
    void aFifoAmongThePthFilesIsAFindingAndNeverAHang() throws Exception {
        Child made = Child.run(directory, Map.of(), List.of("mkfifo", site + "/x.pth"));
        Needs.that(made.exitCode() == 0, "mkfifo");
        assertOneClearLine(check("--python-version", "3.10"), 1, "FAIL  ");
    }

    @Test
    void aPthFileOf100MegabytesIsReportedAndNotRead() throws Exception {
        try (RandomAccessFile big = new RandomAccessFile(site.resolve("big.pth").toFile(), "rw")) {
            big.setLength(100L << 20);
        }
        assertOneClearLine(check(), 3, "WARN  big.pth");
    }

    @Test
    void brokenUtf8IsAFinding() throws Exception {
        file("latin.pth", new byte[] {'/', (byte) 0xE9, '\n'});
        Child child = check("--python-version", "3.11");
        assertThat(child.err()).isEmpty();
        assertThat(child.exitCode()).isEqualTo(1);
        assertThat(child.out()).startsWith("FAIL  ").doesNotContain("\tat ");
    }

    @Test
    void anUnreadableSiteIs3() throws Exception {
        Files.setPosixFilePermissions(site, PosixFilePermissions.fromString("---------"));
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        List<String> command = new ArrayList<>();
        if (Files.isReadable(site)) {
            // The super-user reads everything; somebody else does not.
            command.addAll(List.of("setpriv", "--reuid=65534", "--clear-groups"));
            Child can = Child.run(
                    directory,
                    Map.of(),
                    List.of("setpriv", "--reuid=65534", "--clear-groups", "test", "-r", JAR.toString()));
            Needs.that(can.exitCode() == 0, "setpriv, and a jar that everybody may read");
        }
        command.addAll(List.of(System.getProperty("java.home") + "/bin/java", "-jar", JAR.toString()));
        command.addAll(List.of("check", "--site", site.toString(), "--bridge", "files"));
        Child child = Child.run(directory, Map.of(), command);
        Files.setPosixFilePermissions(site, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertOneClearLine(child, 3, "UNVERIFIED  " + site);
    }

    private static void assertOneClearLine(Child child, int exitCode, String start) {
        assertThat(child.err()).isEmpty();
        assertThat(child.out()).startsWith(start).doesNotContain("\tat ").doesNotContain("Exception");
        assertThat(child.exitCode()).isEqualTo(exitCode);
        assertThat(child.out().lines().filter(line -> line.startsWith(start))).hasSize(1);
    }

    @Test
    void aReaderThatClosesEarlySeesNoTrouble() throws Exception {
        Needs.that(Files.isExecutable(Path.of("/bin/sh")), "/bin/sh");
        for (int i = 0; i < 3000; i++) {
            Files.writeString(site.resolve("a" + i + ".pth"), "/nonexistent/" + "x".repeat(100) + i + "\n");
        }
        String java = System.getProperty("java.home") + "/bin/java";
        Child child = Child.run(
                directory,
                Map.of(),
                List.of(
                        "/bin/sh",
                        "-c",
                        "'" + java + "' -jar '" + JAR + "' list --site site --bridge files | head -n 1"));
        assertThat(child.err()).isEmpty();
        assertThat(child.out()).startsWith("appended to sys.path");
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void noClassOfTheVerificationIsLoadedUnlessItIsAskedFor(Path jdk) throws Exception {
        Path env = Venvs.create(Pythons.newest(), directory.resolve("env"));
        Files.createDirectories(directory.resolve("src/acme"));
        Files.writeString(directory.resolve("src/acme/__init__.py"), "");
        Path packages = Venvs.site(env);
        Files.writeString(packages.resolve("acme.pth"), directory.resolve("src") + "\n");
        Path info = Files.createDirectory(packages.resolve("acme-1.0.dist-info"));
        Files.writeString(info.resolve("METADATA"), "Metadata-Version: 2.1\nName: acme\nVersion: 1.0\n");
        Files.writeString(info.resolve("RECORD"), "acme.pth,,\nacme-1.0.dist-info/METADATA,,\n");
        Files.writeString(info.resolve("top_level.txt"), "acme\n");
        for (boolean verify : new boolean[] {false, true}) {
            Path log = directory.resolve("classes");
            List<String> command =
                    new ArrayList<>(List.of(jdk.resolve("bin/java").toString()));
            command.addAll(List.of("-Xlog:class+load:file=" + log, "-jar", JAR.toString()));
            command.addAll(List.of("check", "--prefix", env.toString(), "--bridge", "subprocess"));
            if (verify) {
                command.add("--verify");
            }
            Child child = Child.run(directory, Map.of(), command);
            assertThat(child.out()).startsWith("OK    ");
            assertThat(child.exitCode()).isZero();
            boolean loaded = Files.readString(log).contains("io.github.pthfinder.verify.")
                    || Files.readString(log).contains("io.github.pthfinder.bridge.Import");
            assertThat(loaded).as("verify %s", verify).isEqualTo(verify);
        }
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void aPlainCheckLoadsNoOtherFormatAndNoRulePage(Path jdk) throws Exception {
        Path log = directory.resolve("classes");
        List<String> command = new ArrayList<>(List.of(jdk.resolve("bin/java").toString()));
        command.addAll(List.of("-Xlog:class+load:file=" + log, "-jar", JAR.toString()));
        command.addAll(List.of("check", "--site", site.toString(), "--bridge", "files"));
        assertThat(Child.run(directory, Map.of(), command).exitCode()).isZero();
        assertThat(Files.readString(log).lines().filter(line -> line.contains("io.github.pthfinder.")))
                .isNotEmpty()
                .noneMatch(line -> line.matches(
                        ".*report\\.(Json|Sarif|Junit|Xml|Github|Html|Status|OpenMetrics|Metrics|Rule).*"));
    }

    @Test
    void theJarShowsNoPackageButItsOwn() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assertThat(jar.stream().map(entry -> entry.getName()).filter(name -> name.endsWith(".class")))
                    .allMatch(name -> name.startsWith("io/github/pthfinder/"));
            assertThat(jar.getManifest().getMainAttributes().getValue("Enable-Native-Access"))
                    .isEqualTo("ALL-UNNAMED");
            assertThat(jar.getManifest().getMainAttributes().getValue("Implementation-Version"))
                    .isNotBlank();
            assertThat(jar.getEntry("META-INF/services/io.github.pthfinder.shaded.slf4j.spi.SLF4JServiceProvider"))
                    .isNotNull();
        }
    }
}
