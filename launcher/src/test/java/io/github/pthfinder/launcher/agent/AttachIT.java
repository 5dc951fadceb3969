package io.github.pthfinder.launcher.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.tools.attach.VirtualMachine;
import io.github.pthfinder.launcher.Child;
import io.github.pthfinder.launcher.Jdks;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The agent in a JVM that runs: attached to it, and answering health checks in it. */
class AttachIT {
    private static final Path OWN = Path.of(System.getProperty("java.home"));
    private static final Pattern URL = Pattern.compile("health endpoint: (http://127\\.0\\.0\\.1:\\d+/health)");

    @TempDir
    Path directory;

    @SuppressWarnings("NullAway.Init")
    private Rig rig;

    private Child.Started application;

    static Stream<Path> jdks() throws IOException {
        return Jdks.found().stream();
    }

    @BeforeEach
    void anApplication() throws IOException {
        rig = new Rig(directory);
        rig.compile("Waiting", ".");
    }

    @AfterEach
    void noneIsLeft() {
        if (application != null) {
            application.process().destroyForcibly();
        }
    }

    private void start(Path jdk, String... options) throws Exception {
        String[] all = Stream.concat(Stream.of(options), Stream.of("-cp", rig.classes.toString(), "Waiting"))
                .toArray(String[]::new);
        application = rig.start(jdk, Map.of(), all);
        await(application.out(), out -> out.contains("main ran"));
    }

    private static String await(Path file, Predicate<String> condition) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        String text = Files.readString(file);
        while (!condition.test(text)) {
            assertThat(System.nanoTime()).as(text).isLessThan(end);
            Thread.sleep(20);
            text = Files.readString(file);
        }
        return text;
    }

    /** Lets the application come to the end of its main. */
    private Child end() throws Exception {
        application.process().getOutputStream().close();
        return application.end();
    }

    private void attach(String argument) throws Exception {
        VirtualMachine machine =
                VirtualMachine.attach(String.valueOf(application.process().pid()));
        try {
            machine.loadAgent(Rig.JAR.toString(), argument);
        } finally {
            machine.detach();
        }
    }

    private static HttpResponse<String> get(String url) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private String url(int number) throws Exception {
        String err =
                await(application.err(), text -> URL.matcher(text).results().count() >= number);
        Matcher matcher = URL.matcher(err);
        for (int i = 0; i < number; i++) {
            assertThat(matcher.find()).isTrue();
        }
        return matcher.group(1);
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void attachingReportsAndLetsTheApplicationLive(Path jdk) throws Exception {
        start(jdk);
        attach(rig.here("").substring(1));
        await(application.err(), err -> err.contains("pthfinder: OK    no links in " + rig.site));
        rig.breakSite();
        attach(rig.here("").substring(1));
        String err = await(application.err(), text -> text.contains("the application goes on"));
        assertThat(err).contains("pthfinder: FAIL  acme 1.0: import acme will fail");
        Child child = end();
        assertThat(child.out()).isEqualTo("main ran\nmain ends\n");
        assertThat(child.exitCode()).isZero();
    }

    @Test
    void onlyWhoAttachesMayEndTheApplication() throws Exception {
        rig.breakSite();
        start(OWN, "-Dpthfinder.policy=exit");
        attach(rig.here("").substring(1));
        await(application.err(), err -> err.contains("the application goes on"));
        assertThat(application.process().isAlive()).isTrue();
        attach(rig.here("policy=exit,prot=1").substring(1));
        await(application.err(), err -> err.contains("'prot' is no option of the agent"));
        assertThat(application.process().isAlive()).isTrue();
        try {
            attach(rig.here("policy=exit").substring(1));
        } catch (IOException e) {
            // The JVM that was asked is gone.
        }
        Child child = application.end();
        assertThat(child.exitCode()).isEqualTo(1);
        assertThat(child.err()).endsWith("the application is ended (exit code 1); policy=warn lets it go on\n");
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void jcmdAttachesIt(Path jdk) throws Exception {
        rig.breakSite();
        start(jdk);
        String pid = String.valueOf(application.process().pid());
        Child jcmd = Child.run(
                directory,
                Map.of(),
                List.of(
                        jdk.resolve("bin/jcmd").toString(),
                        pid,
                        "JVMTI.agent_load",
                        Rig.JAR.toString(),
                        // Without quotes of its own jcmd takes the text apart at the equals signs.
                        "'" + rig.here("").substring(1) + "'"));
        assertThat(jcmd.out()).contains("return code: 0");
        await(application.err(), err -> err.contains("pthfinder: FAIL  acme 1.0"));
        assertThat(end().exitCode()).isZero();
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void theEndpointAnswersAndKeepsNoApplicationAlive(Path jdk) throws Exception {
        rig.breakSite();
        start(jdk, rig.agent("policy=health-only,port=0"));
        String url = url(1);
        await(application.err(), err -> err.lines().count() == 1);
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (get(url).body().contains("\"checkedAt\":null")) {
            assertThat(System.nanoTime()).isLessThan(end);
        }
        HttpResponse<String> answer = get(url);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("\"status\":\"DOWN\"", "\"errors\":1");
        assertThat(get(url + "/live").statusCode()).isEqualTo(200);
        Child child = end();
        assertThat(child.exitCode()).isZero();
        assertThat(child.out()).isEqualTo("main ran\nmain ends\n");
        assertThat(child.err().lines()).hasSize(1);
    }

    @Test
    void aLinkThatDiesWhileTheApplicationRunsIsALine() throws Exception {
        start(OWN, rig.agent("port=0,ttl=0.1"));
        String url = url(1);
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (get(url).body().contains("\"checkedAt\":null")) {
            assertThat(System.nanoTime()).isLessThan(end);
        }
        rig.breakSite();
        await(application.err(), err -> err.contains("pthfinder: died: acme 1.0"));
        assertThat(end().exitCode()).isZero();
    }

    @Test
    void attachingAgainReplacesTheEndpoint() throws Exception {
        start(OWN);
        attach(rig.here("policy=health-only,port=0").substring(1));
        String first = url(1);
        String port = String.valueOf(URI.create(first).getPort());
        attach(rig.here("policy=health-only,show-details,port=" + port).substring(1));
        assertThat(url(2)).isEqualTo(first);
        assertThat(get(first.replace("/health", "/report")).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "policy=warn"})
    void aPortInUseIs2UnlessThePolicyLetsTheApplicationStart(String policy) throws Exception {
        rig.compile("Plain", ".");
        start(OWN, rig.agent("policy=health-only,port=0"));
        String port = "port=" + URI.create(url(1)).getPort();
        Child child = rig.plain(OWN, rig.agent(policy.isEmpty() ? port : policy + "," + port));
        assertThat(child.err())
                .startsWith("pthfinder: cannot listen on 127.0.0.1:")
                .contains("the port is in use; ");
        assertThat(child.err().lines()).hasSize(1);
        assertThat(child.exitCode()).isEqualTo(policy.isEmpty() ? 2 : 7);
        Child later = rig.plain(
                OWN,
                "-Djava.util.logging.config.file=/nonexistent",
                rig.agent(policy.isEmpty() ? port : policy + "," + port));
        assertThat(later.exitCode()).isEqualTo(policy.isEmpty() ? 2 : 7);
        assertThat(later.err()).startsWith("pthfinder: cannot listen on 127.0.0.1:");
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void theEndpointWakesNoLoggerFinderOfTheApplicationBeforeMain(Path jdk) throws Exception {
        Path source = Files.writeString(directory.resolve("Finder.java"), """
                public class Finder extends System.LoggerFinder {
                    public Finder() {
                        System.out.println("the finder is woken");
                    }
                    @Override
                    public System.Logger getLogger(String name, Module module) {
                        throw new IllegalStateException();
                    }
                }
                """);
        Rig.javac(List.of(source.toString()), ".", rig.classes);
        Path services = Files.createDirectories(rig.classes.resolve("META-INF/services"));
        Files.writeString(services.resolve("java.lang.System$LoggerFinder"), "Finder\n");
        start(jdk, rig.agent("policy=health-only,port=0"));
        assertThat(Files.readString(application.out())).isEqualTo("main ran\n");
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void theEndpointWakesNoLoggingOfTheApplicationBeforeMain(Path jdk) throws Exception {
        Path config = Files.writeString(directory.resolve("logging.properties"), "handlers=\n");
        Path log = directory.resolve("loaded");
        start(
                jdk,
                "-Djava.util.logging.config.file=" + config,
                "-Xlog:class+load:file=" + log,
                rig.agent("policy=health-only,port=0"));
        assertThat(Files.readString(application.err())).isEmpty();
        assertThat(Files.readString(log))
                .contains("io.github.pthfinder.launcher.agent.EarlyLogging ")
                .doesNotContain("java.util.logging.LogManager ");
        assertThat(url(1)).startsWith("http://127.0.0.1:");
    }
}
