package io.github.pthfinder.launcher.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.launcher.Child;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Jars with faults in them: whatever the agent does wrong, the application starts, and one line tells. */
class AgentFaultIT {
    private static final Path OWN = Path.of(System.getProperty("java.home"));
    private static final String CHECK = "io/github/pthfinder/Pthfinder.class";

    @TempDir
    Path directory;

    @SuppressWarnings("NullAway.Init")
    private Rig rig;

    @BeforeEach
    void anApplication() throws IOException {
        rig = new Rig(directory);
        rig.compile("Plain", ".");
        rig.breakSite();
    }

    /** The jar, with another class in the place of one; null: with none. */
    private Path faulty(String name, byte[] content) throws IOException {
        Path faulty = directory.resolve("faulty.jar");
        try (JarFile jar = new JarFile(Rig.JAR.toFile());
                OutputStream out = Files.newOutputStream(faulty);
                JarOutputStream entries = new JarOutputStream(out)) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                boolean chosen = entry.getName().equals(name);
                if (chosen && content == null) {
                    continue;
                }
                entries.putNextEntry(new JarEntry(entry.getName()));
                entries.write(chosen ? content : jar.getInputStream(entry).readAllBytes());
            }
        }
        return faulty;
    }

    private Child run(Path jar, String more) throws Exception {
        return rig.plain(OWN, "-Xmx64m", "-javaagent:" + jar + rig.here(more));
    }

    private static void assertStarted(Child child, String as) {
        assertThat(child.out()).as("%s: %s", as, child.err()).startsWith("main ran\n");
        assertThat(child.exitCode()).as(as).isEqualTo(7);
        assertThat(child.err()).as(as).startsWith("pthfinder: ").doesNotContain("\tat ");
        assertThat(child.err().lines()).as(as).hasSize(1);
    }

    private byte[] checkThat(String body) throws IOException {
        Path source = Files.createDirectories(directory.resolve("fault/io/github/pthfinder"))
                .resolve("Pthfinder.java");
        Files.writeString(source, """
                package io.github.pthfinder;
                public final class Pthfinder {
                    public static Pthfinder with(io.github.pthfinder.config.Options options) {
                        return new Pthfinder();
                    }
                    public io.github.pthfinder.model.Report check() {
                        %s
                    }
                    int deeper(int depth) {
                        return deeper(depth + 1) + 1;
                    }
                }
                """.formatted(body));
        Path classes = Files.createDirectories(directory.resolve("fault/classes"));
        Rig.javac(List.of(source.toString()), Rig.JAR.toString(), classes);
        return Files.readAllBytes(classes.resolve(CHECK));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "throw new IllegalStateException(\"a fault\"); | IllegalStateException: a fault",
                "deeper(0); return null; | StackOverflowError",
                "byte[][] all = new byte[1000000][]; for (int i = 0; ; i++) all[i] = new byte[1 << 20]; | OutOfMemoryError",
                "throw new NoClassDefFoundError(\"gone\"); | NoClassDefFoundError: gone",
                "throw new ThreadDeath(); | ThreadDeath",
                "return null; | did not come back",
                "while (true) { try { Thread.sleep(1000); } catch (InterruptedException e) { } } | did not come back",
            })
    void aFaultInTheCheckIsOneLine(String body, String told) throws Exception {
        Child child = run(faulty(CHECK, checkThat(body)), "deadline=0.5");
        assertStarted(child, body);
        assertThat(child.err()).contains(told);
    }

    @Test
    void aFaultTellsItsTraceToWhoAsks() throws Exception {
        Path jar = faulty(CHECK, checkThat("throw new IllegalStateException(\"a fault\");"));
        assertThat(run(jar, "debug").err()).contains("\tat io.github.pthfinder.Pthfinder.check");
    }

    @Test
    void anyClassMayBeMissingOrBroken() throws Exception {
        List<String> names = new ArrayList<>();
        try (JarFile jar = new JarFile(Rig.JAR.toFile())) {
            jar.stream().map(JarEntry::getName).filter(this::isNeeded).forEach(names::add);
        }
        long seed = Long.getLong("pthfinder.test.seed", System.nanoTime());
        Collections.shuffle(names, new Random(seed));
        names.add(0, "io/github/pthfinder/launcher/agent/AgentRun.class");
        names.add(0, "io/github/pthfinder/launcher/agent/AgentEntry.class");
        names.add(0, "io/github/pthfinder/launcher/agent/AgentLoader.class");
        for (String name : names.subList(0, 12)) {
            Child missing = run(faulty(name, null), "");
            Child broken = run(faulty(name, new byte[] {1, 2, 3}), "");
            for (Child child : List.of(missing, broken)) {
                if (child.exitCode() != 1 || !child.err().contains("FAIL  acme 1.0")) {
                    assertStarted(child, name + ", seed " + seed);
                }
            }
        }
    }

    /** Not the class that the JVM itself calls, without which it ends. */
    private boolean isNeeded(String name) {
        return name.startsWith("io/github/pthfinder/")
                && name.endsWith(".class")
                && !name.contains("/shaded/")
                && !name.contains("/jep/")
                && !name.endsWith("/Agent.class");
    }
}
