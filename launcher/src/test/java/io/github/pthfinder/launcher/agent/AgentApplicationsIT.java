package io.github.pthfinder.launcher.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.launcher.Child;
import io.github.pthfinder.launcher.Jdks;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Applications that bring the libraries which the agent has too, packed in each usual way: they get their own. */
class AgentApplicationsIT {
    private static final List<String> NEWER =
            List.of("slf4j-api-2.0.16", "logback-classic-1.5.12", "logback-core-1.5.12");
    private static final List<String> OLDER =
            List.of("slf4j-api-1.7.36", "logback-classic-1.2.13", "logback-core-1.2.13");
    private static final List<String> ALWAYS = List.of(
            "jackson-databind-2.17.2",
            "jackson-core-2.17.2",
            "jackson-annotations-2.17.2",
            "commons-cli-1.9.0",
            "avaje-json-core-3.11",
            "jep-4.3.1");

    @TempDir
    Path directory;

    @SuppressWarnings("NullAway.Init")
    private Rig rig;

    static Stream<Path> jdks() throws IOException {
        return Jdks.found().stream();
    }

    @BeforeEach
    void anApplication() throws IOException {
        rig = new Rig(directory);
        rig.compile("Libraries", path(NEWER));
    }

    private static Path library(String name) {
        Path jar = Rig.LIBRARIES.resolve(name + ".jar");
        assertThat(jar).isRegularFile();
        return jar;
    }

    private static List<Path> libraries(List<String> logging) {
        return Stream.concat(ALWAYS.stream(), logging.stream())
                .map(AgentApplicationsIT::library)
                .toList();
    }

    private static String path(List<String> logging) {
        return String.join(":", libraries(logging).stream().map(Path::toString).toList());
    }

    private void assertGetsItsOwn(Path jdk, String... application) throws Exception {
        Child alone = rig.java(jdk, Map.of(), application);
        assertThat(alone.err()).isEmpty();
        assertThat(alone.exitCode()).isZero();
        assertThat(alone.out()).contains("jackson 2.17.2 {a=1}", "WARN", "logged through class ch.qos.logback");
        for (String agent : List.of(rig.agent(""), rig.agent("policy=health-only,port=0"))) {
            List<String> arguments = new ArrayList<>(List.of(agent));
            arguments.addAll(List.of(application));
            Child guarded = rig.java(jdk, Map.of(), arguments.toArray(new String[0]));
            assertThat(guarded.exitCode()).isZero();
            assertThat(withoutTime(guarded.out())).isEqualTo(withoutTime(alone.out()));
            assertThat(guarded.err().lines().filter(line -> !line.startsWith("pthfinder: health endpoint: http://")))
                    .isEmpty();
            assertThat(guarded.out()).doesNotContain("THE AGENT");
        }
    }

    private static String withoutTime(String out) {
        return out.replaceAll("\\d\\d:\\d\\d:\\d\\d\\.\\d\\d\\d", "TIME");
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void aClassPath(Path jdk) throws Exception {
        assertGetsItsOwn(jdk, "-cp", rig.classes + ":" + path(NEWER), "Libraries");
        assertGetsItsOwn(jdk, "-cp", rig.classes + ":" + path(OLDER), "Libraries");
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void anUberJar(Path jdk) throws Exception {
        Path uber = directory.resolve("uber.jar");
        Set<String> seen = new HashSet<>();
        try (OutputStream out = Files.newOutputStream(uber);
                JarOutputStream entries = new JarOutputStream(out, manifest("Libraries"))) {
            store(entries, "Libraries.class", Files.readAllBytes(rig.classes.resolve("Libraries.class")));
            for (Path library : libraries(NEWER)) {
                merge(library, entries, seen);
            }
        }
        assertGetsItsOwn(jdk, "-jar", uber.toString());
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void aSpringBootJar(Path jdk) throws Exception {
        Path boot = directory.resolve("boot.jar");
        Manifest manifest = manifest("org.springframework.boot.loader.launch.JarLauncher");
        manifest.getMainAttributes().putValue("Start-Class", "Libraries");
        manifest.getMainAttributes().putValue("Spring-Boot-Classes", "BOOT-INF/classes/");
        manifest.getMainAttributes().putValue("Spring-Boot-Lib", "BOOT-INF/lib/");
        try (OutputStream out = Files.newOutputStream(boot);
                JarOutputStream entries = new JarOutputStream(out, manifest)) {
            merge(library("spring-boot-loader-3.5.0"), entries, new HashSet<>());
            for (String folder : List.of("BOOT-INF/", "BOOT-INF/classes/", "BOOT-INF/lib/")) {
                store(entries, folder, new byte[0]);
            }
            store(
                    entries,
                    "BOOT-INF/classes/Libraries.class",
                    Files.readAllBytes(rig.classes.resolve("Libraries.class")));
            for (Path library : libraries(NEWER)) {
                store(entries, "BOOT-INF/lib/" + library.getFileName(), Files.readAllBytes(library));
            }
        }
        assertGetsItsOwn(jdk, "-jar", boot.toString());
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void aModule(Path jdk) throws Exception {
        Path sources = Files.createDirectories(directory.resolve("module/app"));
        Files.writeString(sources.resolveSibling("module-info.java"), "module app { }");
        Files.writeString(sources.resolve("Main.java"), """
                package app;
                public class Main {
                    public static void main(String[] arguments) {
                        System.out.println("main ran in " + Main.class.getModule());
                    }
                }
                """);
        Path classes = Files.createDirectories(directory.resolve("modules/app"));
        Rig.javac(
                List.of(
                        sources.resolveSibling("module-info.java").toString(),
                        sources.resolve("Main.java").toString()),
                ".",
                classes);
        String[] application = {"-p", directory.resolve("modules").toString(), "-m", "app/app.Main"};
        Child healthy = rig.java(jdk, Map.of(), with(rig.agent(""), application));
        assertThat(healthy.err()).isEmpty();
        assertThat(healthy.out()).isEqualTo("main ran in module app\n");
        Child endpoint = rig.java(jdk, Map.of(), with(rig.agent("policy=health-only,port=0"), application));
        assertThat(endpoint.out()).isEqualTo("main ran in module app\n");
        assertThat(endpoint.err()).contains("--add-modules jdk.httpserver");
        Child added = rig.java(
                jdk,
                Map.of(),
                with(
                        "--add-modules",
                        with("jdk.httpserver", with(rig.agent("policy=health-only,port=0"), application))));
        assertThat(added.err()).startsWith("pthfinder: health endpoint: http://");
        rig.breakSite();
        assertThat(rig.java(jdk, Map.of(), with(rig.agent(""), application)).exitCode())
                .isEqualTo(1);
    }

    /** An application with a pthfinder of its own, of another kind: neither sees the other's. */
    @ParameterizedTest
    @MethodSource("jdks")
    void anApplicationWithAnotherPthfinder(Path jdk) throws Exception {
        Path source = Files.createDirectories(directory.resolve("other/io/github/pthfinder"))
                .resolve("Pthfinder.java");
        Files.writeString(source, """
                package io.github.pthfinder;
                public final class Pthfinder {
                    public static void main(String[] arguments) {
                        System.out.println("the application's own pthfinder");
                    }
                }
                """);
        Rig.javac(List.of(source.toString()), ".", rig.classes);
        String[] application = {"-cp", rig.classes.toString(), "io.github.pthfinder.Pthfinder"};
        Child healthy = rig.java(jdk, Map.of(), with(rig.agent(""), application));
        assertThat(healthy).isEqualTo(new Child(0, "the application's own pthfinder\n", ""));
        rig.breakSite();
        assertThat(rig.java(jdk, Map.of(), with(rig.agent(""), application)).err())
                .startsWith("pthfinder: FAIL  acme 1.0");
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void besideTheOpenTelemetryAgentInEitherOrder(Path jdk) throws Exception {
        rig.compile("Plain", ".");
        String telemetry = "-javaagent:" + library("opentelemetry-javaagent-2.15.0");
        String[] export = {"-Dotel.traces.exporter=none", "-Dotel.metrics.exporter=none", "-Dotel.logs.exporter=none"};
        Child child = rig.plain(jdk, with(rig.agent("policy=warn,port=0"), with(telemetry, export)));
        assertThat(child.out()).as(child.err()).startsWith("main ran\n");
        assertThat(child.exitCode()).isEqualTo(7);
        assertThat(child.err()).contains("pthfinder: health endpoint: http://", "opentelemetry-javaagent - version");
        assertThat(child.err().lines().filter(line -> line.startsWith("pthfinder: ")))
                .hasSize(1);
        rig.breakSite();
        Child dead = rig.plain(jdk, with(telemetry, with(rig.agent(""), export)));
        assertThat(dead.exitCode()).isEqualTo(1);
        assertThat(dead.out()).isEmpty();
        assertThat(dead.err()).contains("pthfinder: FAIL  acme 1.0");
    }

    private static String[] with(String first, String... rest) {
        return Stream.concat(Stream.of(first), Stream.of(rest)).toArray(String[]::new);
    }

    private static Manifest manifest(String main) {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, main);
        return manifest;
    }

    private static void merge(Path library, JarOutputStream entries, Set<String> seen) throws IOException {
        try (JarFile jar = new JarFile(library.toFile())) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                String name = entry.getName();
                if (!entry.isDirectory() && !name.equals("META-INF/MANIFEST.MF") && seen.add(name)) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        store(entries, name, in.readAllBytes());
                    }
                }
            }
        }
    }

    /** Uncompressed, as Spring Boot's loader wants the jars inside. */
    private static void store(JarOutputStream entries, String name, byte[] content) throws IOException {
        JarEntry entry = new JarEntry(name);
        CRC32 crc = new CRC32();
        crc.update(content);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        entries.putNextEntry(entry);
        entries.write(content);
    }
}
