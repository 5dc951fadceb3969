package io.github.pthfinder.launcher.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.launcher.Child;
import io.github.pthfinder.launcher.Jdks;
import io.github.pthfinder.testing.Pythons;
import io.github.pthfinder.testing.Venvs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** The agent before main, in JVMs of its own, on every supported JDK that is here. */
class AgentIT {
    private static final Path OWN = Path.of(System.getProperty("java.home"));
    private static final int ENDED_BY_MAIN = 7;

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
        rig.compile("Plain", ".");
    }

    private static void assertRan(Child child, String err) {
        assertThat(child.err()).isEqualTo(err);
        assertThat(child.out()).startsWith("main ran\n");
        assertThat(child.exitCode()).isEqualTo(ENDED_BY_MAIN);
    }

    private static void assertRanAndSaid(Child child, String start) {
        assertThat(child.err()).startsWith("pthfinder: " + start).doesNotContain("\tat ");
        assertThat(child.err().lines()).hasSize(1);
        assertThat(child.out()).startsWith("main ran\n");
        assertThat(child.exitCode()).isEqualTo(ENDED_BY_MAIN);
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void aHealthyEnvironmentLeavesNoTrace(Path jdk) throws Exception {
        Child none = rig.plain(jdk, "-javaagent:" + rig.emptyAgent());
        assertRan(none, "");
        for (String policy : List.of("policy=exit", "policy=warn", "policy=off")) {
            assertThat(rig.plain(jdk, rig.agent(policy))).as(policy).isEqualTo(none);
        }
        Path log = directory.resolve("loaded");
        rig.plain(jdk, rig.agent(""), "-Xlog:class+load,class+unload:file=" + log);
        assertThat(Files.readString(log))
                .contains("io.github.pthfinder.Pthfinder ", "unloading class io.github.pthfinder.Pthfinder ")
                .doesNotContain("java.util.logging.", "slf4j", ".jep.", ".shaded.commons");
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void aDeadPathEndsTheJvmBeforeMain(Path jdk) throws Exception {
        rig.breakSite();
        Child child = rig.plain(jdk, rig.agent(""));
        assertThat(child.out()).isEmpty();
        assertThat(child.exitCode()).isEqualTo(1);
        String file = rig.site + "/__editable__.acme-1.0.pth";
        List<String> lines = child.err().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0))
                .startsWith("pthfinder: FAIL  acme 1.0: import acme will fail - " + file
                        + ":1 points to /tmp/build_1a2b3c4d/acme, which does not exist")
                .contains("; fix: ");
        assertThat(lines.get(1))
                .startsWith("pthfinder: 1 error, 0 warnings in 1 link of " + rig.site)
                .contains("; the application is not started (exit code 1)");
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void warnReportsAndGoesOn(Path jdk) throws Exception {
        rig.breakSite();
        Child child = rig.plain(jdk, rig.agent("policy=warn"));
        assertThat(child.err()).startsWith("pthfinder: FAIL  acme 1.0").endsWith("; the application starts\n");
        assertThat(child.out()).startsWith("main ran\n");
        assertThat(child.exitCode()).isEqualTo(ENDED_BY_MAIN);
        Child never = rig.plain(jdk, rig.agent("fail-on=never"));
        assertThat(never.exitCode()).isEqualTo(ENDED_BY_MAIN);
        assertRan(rig.plain(jdk, rig.agent("policy=off")), "");
    }

    @Test
    void theReportStaysBelow10Kilobytes() throws Exception {
        for (int i = 0; i < 3000; i++) {
            Files.writeString(rig.site.resolve("a" + i + ".pth"), "/nonexistent/" + "x".repeat(200) + i + "\n");
        }
        Child child = rig.plain(OWN, rig.agent(""));
        assertThat(child.exitCode()).isEqualTo(1);
        assertThat(child.err().length()).isBetween(8_000, 10_000);
        List<String> lines = child.err().lines().toList();
        assertThat(lines.get(lines.size() - 2)).isEqualTo("pthfinder: and " + (3000 - lines.size() + 2) + " more");
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void aBadOptionIs2UnlessThePolicyLetsTheApplicationStart(Path jdk) throws Exception {
        Child wrong = rig.plain(jdk, rig.agent("prot=1"));
        assertThat(wrong.err())
                .isEqualTo(
                        "pthfinder: 'prot' is no option of the agent; did you mean 'port'? (from the agent's argument);"
                                + " the application is not started (exit code 2)\n");
        assertThat(wrong.out()).isEmpty();
        assertThat(wrong.exitCode()).isEqualTo(2);
        assertRanAndSaid(
                rig.plain(jdk, "-Dpthfinder.deadline=soon", rig.agent("policy=warn")),
                "deadline: 'soon' is not a number of seconds above 0 and up to 86400 (from the system property"
                        + " pthfinder.deadline); the application starts without the check");
        Child variable = rig.java(
                jdk, Map.of("PTHFINDER_POLICY", "often"), rig.agent(""), "-cp", rig.classes.toString(), "Plain");
        assertThat(variable.err()).contains("policy: 'often' is not one of").contains("(from PTHFINDER_POLICY)");
        assertThat(variable.exitCode()).isEqualTo(2);
        assertThat(rig.plain(jdk, rig.agent("baseline=/nonexistent")).err())
                .startsWith("pthfinder: baseline: ")
                .endsWith("; the application is not started (exit code 2)\n");
        assertThat(rig.plain(jdk, rig.agent("write-baseline=x")).exitCode()).isEqualTo(2);
        Files.writeString(directory.resolve("pthfinder.properties"), "policy=warn\nfial-on=never\n");
        assertRanAndSaid(rig.plain(jdk, rig.agent("")), "'fial-on' is no option (from pthfinder.properties)");
    }

    @Test
    void javaToolOptionsAndAPathWithACommaAndASpace() throws Exception {
        Path odd = Files.createDirectory(directory.resolve("a, b"));
        Files.writeString(odd.resolve("a.pth"), "/nonexistent\n");
        String option = "'-javaagent:" + Rig.JAR + "=bridge=files,site=\"" + odd + "\"'";
        Child child = rig.java(OWN, Map.of("JAVA_TOOL_OPTIONS", option), "-cp", rig.classes.toString(), "Plain");
        assertThat(child.err().lines().toList().get(0)).startsWith("Picked up JAVA_TOOL_OPTIONS: ");
        assertThat(child.err().lines().toList().get(1))
                .startsWith("pthfinder: FAIL  a.pth")
                .contains(odd + "/a.pth:1");
        assertThat(child.exitCode()).isEqualTo(1);
    }

    @Test
    void theSameAgentTwiceCountsOnceAndAnotherArgumentIsAnotherCheck() throws Exception {
        rig.breakSite();
        Child once = rig.plain(OWN, rig.agent("policy=warn"));
        assertThat(rig.plain(OWN, rig.agent("policy=warn"), rig.agent("policy=warn")))
                .isEqualTo(once);
        Child both = rig.plain(OWN, rig.agent("policy=warn"), rig.agent("policy=warn,quiet"));
        assertThat(both.err().lines().filter(line -> line.contains("FAIL"))).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void aJarWhosePathIsOddAndALockedDownJvmAreFine(Path jdk) throws Exception {
        rig.breakSite();
        Path odd = Files.createDirectory(directory.resolve("a +%20b"));
        Path copy = Files.copy(Rig.JAR, odd.resolve("p f.jar"));
        Child child = rig.plain(jdk, "-javaagent:" + copy + rig.here(""), "-Xshare:off", "-Xint", "-Xmx16m");
        assertThat(child.exitCode()).isEqualTo(1);
        assertThat(child.err()).startsWith("pthfinder: FAIL  acme 1.0");
        List<String> command = List.of(
                "/bin/sh",
                "-c",
                "exec '" + jdk + "/bin/java' '" + rig.agent("policy=warn") + "' -cp '" + rig.classes
                        + "' Plain 2>&- </dev/null");
        assertThat(Child.run(directory, Map.of(), command).out()).startsWith("main ran\n");
    }

    @Test
    void noCodeOfTheEnvironmentRuns() throws Exception {
        Path env = Venvs.create(Pythons.newest(), directory.resolve("env"));
        Path marker = directory.resolve("marker");
        Path site = Venvs.site(env);
        String code = "open(" + '"' + marker + '"' + ", 'w').close()\n";
        Files.writeString(site.resolve("a.pth"), "import sys; " + code);
        Files.writeString(site.resolve("sitecustomize.py"), code);
        Files.writeString(site.resolve("usercustomize.py"), code);
        Child child = rig.plain(OWN, "-javaagent:" + Rig.JAR + "=verbose,prefix=" + env);
        assertThat(child.err()).contains("asked through subprocess");
        assertThat(marker).doesNotExist();
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void jepIsNeverStartedBeforeMain(Path jdk) throws Exception {
        Path env = Venvs.create(Pythons.newest(), directory.resolve("env"));
        Path jep = Files.createDirectory(Venvs.site(env).resolve("jep"));
        Files.writeString(jep.resolve("__init__.py"), "");
        Files.writeString(jep.resolve("version.py"), "__VERSION__ = VERSION = '4.3.1'\n");
        String agent = "-javaagent:" + Rig.JAR + "=prefix=" + env + ",policy=warn";
        assertRanAndSaid(
                rig.plain(jdk, agent + ",bridge=jep"),
                "UNVERIFIED  the jep bridge cannot answer: Python cannot be embedded before the application's main runs");
        assertThat(rig.plain(jdk, agent + ",bridge=auto,verbose").err()).contains("asked through subprocess");
        Path log = directory.resolve("loaded");
        rig.plain(jdk, agent, "-Xlog:class+load:file=" + log);
        assertThat(Files.readString(log)).doesNotContain("io.github.pthfinder.jep.");
    }

    @Test
    void aPythonThatHangsDoesNotHoldTheStartUp() throws Exception {
        Path bin = Files.createDirectories(directory.resolve("env/bin"));
        Files.createDirectories(directory.resolve("env/lib/python3.11/site-packages"));
        Path python = Files.writeString(bin.resolve("python3"), "#!/bin/sh\nsleep 100\n");
        assertThat(python.toFile().setExecutable(true)).isTrue();
        String agent = "-javaagent:" + Rig.JAR + "=deadline=1,bridge=subprocess,prefix=" + directory.resolve("env");
        long start = System.nanoTime();
        assertRanAndSaid(rig.plain(OWN, agent), "UNVERIFIED  the subprocess bridge cannot answer: ");
        assertThat(System.nanoTime() - start).isLessThan(30_000_000_000L);
        Child exit = rig.plain(OWN, agent + ",unverified=exit");
        assertThat(exit.exitCode()).isEqualTo(3);
        assertThat(exit.out()).isEmpty();
        assertRan(rig.plain(OWN, agent + ",unverified=ignore"), "");
    }

    @Test
    void anApplicationThatFailsIsNotTheAgentsFault() throws Exception {
        String[] failing = {rig.agent(""), "-cp", rig.classes.toString(), "Plain", "fail"};
        Child child = rig.java(OWN, Map.of(), failing);
        assertThat(child.exitCode()).isEqualTo(1);
        assertThat(child.err()).startsWith("Exception in thread \"main\" java.lang.IllegalStateException: as asked");
    }

    @Test
    void theReportForMachinesGoesWhereItIsAskedFor() throws Exception {
        rig.breakSite();
        Path output = directory.resolve("report.json");
        rig.plain(OWN, rig.agent("format=json,output=" + output));
        assertThat(Files.readString(output))
                .startsWith("{\"schema\":\"pthfinder/1\"")
                .contains("\"exitCode\":1");
        Child child = rig.plain(OWN, rig.agent("policy=warn,output=/nonexistent/report"));
        assertThat(child.exitCode()).isEqualTo(ENDED_BY_MAIN);
        assertThat(child.err()).contains("pthfinder: cannot write the result to /nonexistent/report");
    }

    @Test
    void aSecurityManagerIsNoReasonNotToStart() throws Exception {
        for (Path jdk : Jdks.found()) {
            boolean has = jdk.toString().contains("17");
            List<String> options = new ArrayList<>(List.of(rig.agent("")));
            options.add(has ? "-Djava.security.manager" : "-Djava.security.manager=disallow");
            String[] all = Stream.concat(options.stream(), Stream.of("-cp", rig.classes.toString(), "Plain"))
                    .toArray(String[]::new);
            Child child = rig.java(jdk, Map.of(), all);
            // The application itself may not list the system properties; that it came so far is the point.
            assertThat(child.out()).as(child.err()).startsWith("main ran\n");
        }
    }

    @Test
    void theJarTakesNoNameOfTheApplications() throws IOException {
        try (JarFile jar = new JarFile(Rig.JAR.toFile())) {
            assertThat(jar.stream()
                            .filter(entry -> !entry.isDirectory())
                            .map(entry -> entry.getName())
                            .filter(name -> !name.startsWith("io/github/pthfinder/")))
                    .containsExactlyInAnyOrder(
                            "META-INF/MANIFEST.MF",
                            "META-INF/LICENSE.txt",
                            "META-INF/NOTICE.txt",
                            "META-INF/services/io.github.pthfinder.bridge.PythonBridge",
                            "META-INF/services/io.github.pthfinder.shaded.slf4j.spi.SLF4JServiceProvider");
            assertThat(jar.getManifest().getMainAttributes().getValue("Premain-Class"))
                    .isEqualTo(Agent.class.getName());
            assertThat(jar.getManifest().getMainAttributes().getValue("Agent-Class"))
                    .isEqualTo(Agent.class.getName());
        }
    }
}
