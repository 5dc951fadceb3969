package io.github.pthfinder.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.report.Renderers;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which command has which format, and what comes of it where something goes wrong. */
class FormatsTest {
    @TempDir
    Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Map<String, String> environment = new HashMap<>();
    private String dead = "";

    static List<String> formats() {
        return Renderers.formats();
    }

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
    @MethodSource("formats")
    void checkHasEveryFormat(String format) {
        assertThat(run("check", "--site", dead, "--bridge", "files", "--format", format))
                .isEqualTo(1);
        assertThat(stderr()).isEmpty();
        assertThat(stdout()).endsWith("\n").hasSizeGreaterThan(50);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void listAndBridgesHaveItOrSayThatTheyHaveNot(String format) {
        boolean forChecks = Renderers.isForChecksOnly(format);
        for (String command : List.of("list", "bridges")) {
            out.reset();
            err.reset();
            int code = run(command, "--site", dead, "--bridge", "files", "--format", format);
            assertThat(code).as(command).isEqualTo(forChecks ? 2 : 0);
            assertThat(out.size() == 0).isEqualTo(forChecks);
            assertThat(stderr())
                    .isEqualTo(
                            forChecks
                                    ? "pthfinder: format: '" + format + "' is for check only, not for " + command
                                            + " (from the command line)\n"
                                    : "");
        }
    }

    @Test
    void whoAskedForTheFormatIsNamed() {
        environment.put("PTHFINDER_FORMAT", "sarif");
        assertThat(run("list", "--site", dead)).isEqualTo(2);
        assertThat(stderr()).endsWith("(from PTHFINDER_FORMAT)\n");
        err.reset();
        assertThat(run("rules")).isEqualTo(2);
        assertThat(stderr())
                .isEqualTo("pthfinder: format: rules has only text and json, not 'sarif' (from PTHFINDER_FORMAT)\n");
    }

    @ParameterizedTest
    @MethodSource("formats")
    void aFaultOfOursStillGivesOneDocument(String format) throws Exception {
        Map<String, String> broken = new java.util.AbstractMap<>() {
            @Override
            public java.util.Set<Entry<String, String>> entrySet() {
                throw new IllegalStateException("broken");
            }

            @Override
            public String get(Object name) {
                return null;
            }

            @Override
            public String getOrDefault(Object name, String otherwise) {
                return otherwise;
            }
        };
        Main main = new Main(new Console(out, err), broken, new Properties());
        assertThat(main.run("check", "--site", dead, "--format", format)).isEqualTo(70);
        assertThat(stderr()).startsWith("pthfinder: internal error: ").containsOnlyOnce("\n");
        switch (format) {
            case "text" -> assertThat(stdout()).isEmpty();
            case "json", "sarif" ->
                assertThat(stdout()).startsWith("{").contains("\"exitCode\":70").endsWith("}\n");
            case "jsonl" ->
                assertThat(stdout())
                        .startsWith("{\"type\":\"summary\"")
                        .containsOnlyOnce("\n")
                        .contains("\"exitCode\":70");
            case "junit" ->
                assertThat(DocumentBuilderFactory.newInstance()
                                .newDocumentBuilder()
                                .parse(new ByteArrayInputStream(out.toByteArray()))
                                .getElementsByTagName("error")
                                .getLength())
                        .isEqualTo(1);
            case "github" -> assertThat(stdout()).startsWith("::warning title=not verified::internal error");
            case "openmetrics" -> assertThat(stdout()).endsWith("# EOF\n");
            case "html" ->
                assertThat(stdout())
                        .startsWith("<!DOCTYPE html>")
                        .contains("internal error")
                        .endsWith("</html>\n");
            default -> throw new AssertionError("a new format: what does a fault look like in " + format + "?");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PTH101", "pth101", "dangling-path"})
    void aRuleIsExplainedByCodeOrName(String named) {
        assertThat(run("explain", named)).isZero();
        assertThat(stdout()).startsWith("PTH101 dangling-path: error");
        assertThat(stderr()).isEmpty();
    }

    @Test
    void rulesListsThemAll() {
        assertThat(run("rules")).isZero();
        assertThat(stdout()).startsWith("PTH101").contains("PTH402");
        out.reset();
        assertThat(run("rules", "--format", "json")).isZero();
        assertThat(stdout()).startsWith("{\"schema\":\"pthfinder/1\"").endsWith("}\n");
    }

    @Test
    void whatCannotBeExplainedIsOneLine() {
        assertThat(run("explain")).isEqualTo(2);
        assertThat(run("explain", "PTH111")).isEqualTo(2);
        assertThat(run("explain", "PTH101", "PTH102")).isEqualTo(2);
        assertThat(stdout()).isEmpty();
        assertThat(stderr().lines())
                .containsExactly(
                        "pthfinder: explain needs the code of a rule, for example PTH101; 'pthfinder rules' lists them",
                        "pthfinder: there is no rule 'PTH111'; did you mean 'PTH101'?",
                        "pthfinder: 'explain' takes no argument 'PTH102'");
    }
}
