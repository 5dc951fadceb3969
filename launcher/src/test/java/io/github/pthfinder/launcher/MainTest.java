package io.github.pthfinder.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MainTest {
    @TempDir
    Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Map<String, String> environment = new HashMap<>();
    private String dead = "";

    @BeforeEach
    void aSiteWithADeadLine() throws IOException {
        Path site = Files.createDirectory(directory.resolve("site"));
        Files.writeString(site.resolve("a.pth"), directory.resolve("gone") + "\n");
        dead = site.toString();
    }

    private int run(String... arguments) {
        return new Main(new Console(out, err), environment, new Properties()).run(arguments);
    }

    private String stdout() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String stderr() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @MethodSource("io.github.pthfinder.advice.Platforms#names")
    void everyPlatformCanBeNamedAndIsReported(String name) {
        assertThat(run("check", "--site", dead, "--platform", name, "--format", "json"))
                .isEqualTo(1);
        assertThat(stdout()).contains("\"platform\":{\"name\":\"" + name + "\"");
        assertThat(run("check", "--site", dead, "--platform", name, "--verbose"))
                .isEqualTo(1);
        assertThat(stdout()).containsPattern("(?m)^platform: +" + name + "\\b");
    }

    /** What a dyno holds after the first deploy of a project whose second one skips the install. */
    private void aSlugWhoseNextBuildSkipsTheInstall() throws IOException {
        Path app = directory.resolve("app");
        Path site = Files.createDirectories(app.resolve(".heroku/python/lib/python3.11/site-packages"));
        Files.createDirectories(app.resolve("vendor/mypackage"));
        Files.writeString(app.resolve("vendor/mypackage/mypackage.py"), "");
        Files.writeString(site.resolve("easy-install.pth"), app.resolve("vendor/mypackage") + "\n");
        Files.writeString(app.resolve(".heroku/python/Pipfile.lock.sha256"), "00  Pipfile.lock\n");
        Files.createDirectories(app.resolve(".profile.d"));
        Files.writeString(app.resolve(".profile.d/python.sh"), "sed -i s#/tmp/build_9f8e7d6c#" + app + "#\n");
        dead = app.resolve(".heroku/python").toString();
    }

    @Test
    void whatTheNextBuildBreaksIsAWarningWhereOneIsStrict() throws IOException {
        aSlugWhoseNextBuildSkipsTheInstall();
        String[] check = {"check", "--bridge", "files", "--prefix", dead, "--fail-on", "warning"};
        assertThat(run(check)).isZero();
        assertThat(stdout()).startsWith("INFO  the next build will break");
        out.reset();
        List<String> strict = new ArrayList<>(List.of(check));
        strict.add("--strict");
        assertThat(run(strict.toArray(String[]::new))).isEqualTo(1);
        assertThat(stdout()).startsWith("WARN  the next build will break");
        strict.addAll(List.of("--severity", "PTH302=info"));
        assertThat(run(strict.toArray(String[]::new))).isZero();
    }

    @Test
    void noCommandIsUsageOnStderr() {
        assertThat(run()).isEqualTo(2);
        assertThat(stdout()).isEmpty();
        assertThat(stderr()).startsWith("usage: pthfinder COMMAND").contains("check", "list", "bridges", "help");
    }

    @Test
    void helpIsTheResultWhereItIsAskedFor() {
        assertThat(run("--help")).isZero();
        assertThat(run("help", "check")).isZero();
        assertThat(run("check", "--help", "--prefix", "/nonexistent")).isZero();
        assertThat(stdout()).contains("usage: pthfinder COMMAND").contains("--fail-on LEVEL");
        assertThat(stderr()).isEmpty();
    }

    @Test
    void theVersionIsOneLine() {
        assertThat(run("--version")).isZero();
        assertThat(stdout()).matches("pthfinder \\d+\\.\\d+\\.\\d+\\S*\n");
    }

    @Test
    void aWrongCommandLineIsOneLineAndLeavesStdoutEmpty() {
        String[][] wrong = {
            {"chekc"},
            {"--prefix", "/x"},
            {"check", "--nonsense"},
            {"check", "--format", "xml"},
            {"check", "--deadline", "0"},
            {"check", "surplus"},
            {"help", "chekc"},
        };
        for (String[] arguments : wrong) {
            err.reset();
            assertThat(run(arguments)).as(String.join(" ", arguments)).isEqualTo(2);
            assertThat(stderr()).startsWith("pthfinder: ").endsWith("\n").containsOnlyOnce("\n");
        }
        assertThat(stdout()).isEmpty();
    }

    @Test
    void aDeadLineFailsTheCheckUnlessNothingMayFail() {
        assertThat(run("check", "--site", dead, "--bridge", "files")).isEqualTo(1);
        assertThat(run("check", "--site", dead, "--bridge", "files", "--fail-on", "never"))
                .isZero();
        assertThat(run("list", "--site", dead, "--bridge", "files")).isZero();
        assertThat(stderr()).isEmpty();
    }

    @Test
    void verifyNeedsAnInterpreterAndOnlyCheckVerifies() {
        String[] check = {"check", "--site", dead, "--bridge", "files", "--verify"};
        assertThat(run(check)).isEqualTo(1);
        assertThat(stdout())
                .containsOnlyOnce("UNVERIFIED  --verify asks an interpreter, but only site directories were given");
        environment.put("PTHFINDER_FAIL_ON", "never");
        assertThat(run(check)).isEqualTo(3);
        environment.put("PTHFINDER_VERIFY", "true");
        assertThat(run("check", "--site", dead, "--bridge", "files")).isEqualTo(3);
        assertThat(run("list", "--site", dead, "--bridge", "files")).isZero();
        assertThat(stderr()).isEmpty();
        assertThat(run("list", "--site", dead, "--verify")).isEqualTo(2);
    }

    @Test
    void theResultGoesToAFileWholeOrNotAtAll() throws IOException {
        Path file = directory.resolve("result.json");
        Files.writeString(file, "old");
        assertThat(run("check", "--site", dead, "--bridge", "files", "--format", "json", "--output", file.toString()))
                .isEqualTo(1);
        assertThat(Files.readString(file))
                .startsWith("{\"schema\":\"pthfinder/1\"")
                .endsWith("}\n");
        assertThat(stdout()).isEmpty();
        assertThat(directory).isDirectoryNotContaining("glob:**.part");
        assertThat(run("check", "--site", dead, "--output", directory.toString()))
                .isEqualTo(3);
        assertThat(run("check", "--site", dead, "--output", directory + "/no/such/file"))
                .isEqualTo(3);
        assertThat(stderr().lines()).hasSize(2).allMatch(line -> line.startsWith("pthfinder: cannot write the result"));
    }

    @Test
    void aResultFileBehindALinkIsReplacedAndTheLinkStays() throws IOException {
        Path file = Files.writeString(directory.resolve("real"), "old");
        Path link = Files.createSymbolicLink(directory.resolve("link"), file);
        run("check", "--site", dead, "--bridge", "files", "--output", link.toString());
        assertThat(link).isSymbolicLink();
        assertThat(file).content().startsWith("FAIL");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .startsWith("rw-r");
    }

    @Test
    void aResultThatNobodyTakesIsExitCode3() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        int code = new Main(new Console(full, err), environment, new Properties())
                .run("check", "--site", dead, "--bridge", "files");
        assertThat(code).isEqualTo(3);
        assertThat(stderr()).isEqualTo("pthfinder: cannot write the result to stdout: No space left on device\n");
    }

    @Test
    void aReaderThatHasSeenEnoughIsNoTrouble() {
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        new Main(new Console(closed, err), environment, new Properties())
                .run("check", "--site", dead, "--bridge", "files");
        assertThat(stderr()).isEmpty();
    }

    @Test
    void bridgesTellWhichOneACheckUsesAndWhatMendsTheOthers() throws IOException {
        Path venv = Files.createDirectory(directory.resolve("venv"));
        Files.writeString(venv.resolve("pyvenv.cfg"), "home = /gone/bin\nversion = 3.11.2\n");
        Files.createDirectories(venv.resolve("lib/python3.11/site-packages"));
        assertThat(run("bridges", "--prefix", venv.toString())).isZero();
        assertThat(stdout())
                .containsPattern("NO    jep \\(\\d+\\.\\d ms\\): jep is not installed in this environment\n"
                        + "      fix:   pip install jep==\\S+\n")
                .containsPattern(
                        "NO    subprocess \\(\\d+\\.\\d ms\\): there is no interpreter in \\S+/bin\n      fix:   recreate")
                .containsPattern("OK    files \\(\\d+\\.\\d ms\\): a check uses this one\n")
                .endsWith("asked about " + venv + " (Python 3.11.2, from its files alone)\n");
        out.reset();
        assertThat(run("bridges", "--prefix", venv.toString(), "--format", "json"))
                .isZero();
        assertThat(stdout())
                .startsWith("{\"schema\":\"pthfinder/1\"")
                .contains("\"status\":\"pass\",\"exitCode\":0,\"bridge\":{\"name\":\"files\"")
                .contains("\"fix\":\"pip install jep==")
                .contains("\"name\":\"files\",\"usable\":true,\"chosen\":true,\"millis\":")
                .contains("\"reason\":null,\"fix\":null}],\"errors\":[]}");
        out.reset();
        assertThat(run("bridges", "--prefix", venv.toString(), "--bridge", "subprocess"))
                .isEqualTo(3);
        assertThat(stdout())
                .contains("\nUNVERIFIED  the subprocess bridge cannot answer: there is no interpreter in ")
                .contains("OK    files");
        out.reset();
        assertThat(run("bridges", "--prefix", directory + "/nowhere")).isEqualTo(3);
        assertThat(stdout())
                .isEqualTo("UNVERIFIED  " + directory + "/nowhere: there is no such directory: " + directory
                        + "/nowhere\n");
        out.reset();
        assertThat(run("bridges", "--prefix", directory + "/nowhere", "--format", "json"))
                .isEqualTo(3);
        assertThat(stdout())
                .contains("\"status\":\"unverified\"")
                .contains("\"millis\":null,\"reason\":\"there is no such");
        assertThat(stderr()).isEmpty();
    }

    @Test
    void aBlankPathIsAWrongCommandLine() {
        assertThat(run("check", "--prefix", " ")).isEqualTo(2);
        assertThat(run("bridges", "--site", "\t")).isEqualTo(2);
        assertThat(stderr().lines()).hasSize(2).allMatch(line -> line.startsWith("pthfinder: "));
        assertThat(stdout()).isEmpty();
    }

    @Test
    void colourFollowsTheUser() {
        String[] check = {"check", "--site", dead, "--bridge", "files"};
        run(check);
        assertThat(stdout()).doesNotContain("\033");
        environment.put("CLICOLOR_FORCE", "1");
        out.reset();
        run(check);
        assertThat(stdout()).contains("\033[");
        environment.put("NO_COLOR", "1");
        out.reset();
        run(check);
        assertThat(stdout()).doesNotContain("\033");
        out.reset();
        run("check", "--site", dead, "--bridge", "files", "--color", "always");
        assertThat(stdout()).contains("\033[");
    }

    @Test
    void aFaultOfOurOwnIsOneLineAndStillOneDocument() {
        // Nothing in a real environment is known to make us fail, so the environment variables do.
        Map<String, String> broken = new java.util.AbstractMap<>() {
            @Override
            public java.util.Set<Entry<String, String>> entrySet() {
                throw new IllegalStateException("first\nsecond");
            }

            @Override
            public String get(Object name) {
                return environment.get(name);
            }

            @Override
            public String getOrDefault(Object name, String otherwise) {
                return environment.getOrDefault(name, otherwise);
            }
        };
        Main main = new Main(new Console(out, err), broken, new Properties());
        assertThat(main.run("check", "--site", dead, "--format", "json")).isEqualTo(70);
        assertThat(stderr())
                .startsWith(
                        "pthfinder: internal error: java.lang.IllegalStateException: first\\nsecond - please report")
                .contains("--debug")
                .containsOnlyOnce("\n");
        assertThat(stdout())
                .contains("\"status\":\"unverified\",\"exitCode\":70")
                .endsWith("}\n")
                .containsOnlyOnce("\n");
        main.run("check", "--site", dead, "--debug");
        assertThat(stderr()).contains("\tat ");
    }
}
