package io.github.pthfinder.launcher.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.launcher.Child;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import javax.tools.ToolProvider;

/** Applications, environments and child JVMs for the agent's tests, below one directory. */
final class Rig {
    static final Path JAR = Path.of("target/pthfinder.jar").toAbsolutePath();
    static final Path LIBRARIES = Path.of("target/applications").toAbsolutePath();
    static final Path SOURCES = Path.of("src/test/resources/applications").toAbsolutePath();

    private final Path directory;
    final Path site;
    final Path classes;

    Rig(Path directory) throws IOException {
        this.directory = directory;
        this.site = Files.createDirectory(directory.resolve("site"));
        this.classes = Files.createDirectory(directory.resolve("classes"));
    }

    /** Adds an editable distribution whose directory is gone. */
    void breakSite() throws IOException {
        Files.writeString(site.resolve("__editable__.acme-1.0.pth"), "/tmp/build_1a2b3c4d/acme\n");
        Path info = Files.createDirectory(site.resolve("acme-1.0.dist-info"));
        Files.writeString(info.resolve("METADATA"), "Metadata-Version: 2.1\nName: acme\nVersion: 1.0\n");
        Files.writeString(info.resolve("RECORD"), "__editable__.acme-1.0.pth,,\nacme-1.0.dist-info/METADATA,,\n");
        Files.writeString(info.resolve("top_level.txt"), "acme\n");
    }

    /** Compiles one of the applications in src/test/resources. */
    void compile(String application, String classPath) {
        javac(List.of(SOURCES.resolve(application + ".java").toString()), classPath, classes);
    }

    static void javac(List<String> sources, String classPath, Path to) {
        List<String> arguments = new ArrayList<>(List.of("--release", "17", "-nowarn", "-proc:none"));
        arguments.addAll(List.of("-cp", classPath, "-d", to.toString()));
        arguments.addAll(sources);
        int code = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(new String[0]));
        assertThat(code).as("javac %s", sources).isZero();
    }

    /** An agent that does nothing: what the JVM itself does for any agent. */
    Path emptyAgent() throws IOException {
        Path source = directory.resolve("Empty.java");
        Files.writeString(source, "public class Empty { public static void premain(String argument) {} }");
        Path to = Files.createDirectories(directory.resolve("empty"));
        javac(List.of(source.toString()), ".", to);
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", "Empty");
        Path jar = directory.resolve("empty.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out, manifest)) {
            entries.putNextEntry(new JarEntry("Empty.class"));
            Files.copy(to.resolve("Empty.class"), entries);
        }
        return jar;
    }

    /** The argument for the rig's site, asked by files alone, and more. */
    String here(String more) {
        return "=site=" + site + ",bridge=files" + (more.isEmpty() ? "" : "," + more);
    }

    String agent(String more) {
        return "-javaagent:" + JAR + here(more);
    }

    Child java(Path jdk, Map<String, String> variables, String... arguments) throws Exception {
        return start(jdk, variables, arguments).end();
    }

    Child plain(Path jdk, String... options) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.addAll(List.of("-cp", classes.toString(), "Plain"));
        return java(jdk, Map.of(), arguments.toArray(new String[0]));
    }

    Child.Started start(Path jdk, Map<String, String> variables, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(jdk.resolve("bin/java").toString()));
        command.addAll(List.of(arguments));
        return Child.start(directory, variables, command);
    }
}
