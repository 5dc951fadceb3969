package io.github.pthfinder.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyOptionsTest {
    @TempDir
    Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Map<String, String> environment = new HashMap<>();
    private Path site = Path.of("");

    @BeforeEach
    void aSiteWithADeadLine() throws IOException {
        site = Files.createDirectory(directory.resolve("site"));
        Files.writeString(site.resolve("a.pth"), directory.resolve("gone") + "\n");
    }

    private int check(String... more) {
        out.reset();
        err.reset();
        List<String> arguments = new ArrayList<>(List.of("check", "--site", site.toString(), "--bridge", "files"));
        arguments.addAll(List.of(more));
        return new Main(new Console(out, err), environment, new Properties()).run(arguments.toArray(new String[0]));
    }

    private String stdout() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String stderr() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void whatIsIgnoredFailsNothingAndIsNotHidden() {
        for (String ignore : List.of("PTH101", "pth1", "PTH2,dangling-path")) {
            assertThat(check("--ignore", ignore)).as(ignore).isZero();
            assertThat(stdout()).startsWith("0 errors, 0 warnings, 1 suppressed in 1 link of ");
        }
        assertThat(check("--select", "PTH2", "--format", "json")).isZero();
        assertThat(stdout()).contains("\"status\":\"pass\"", "\"findings\":[],\"suppressed\":[{\"code\":\"PTH101\"");
        assertThat(check("--select", "PTH101")).isEqualTo(1);
    }

    @Test
    void aRuleCanBeTakenForLess() {
        assertThat(check("--severity", "PTH101=warning")).isZero();
        assertThat(stdout()).startsWith("WARN  ").contains("0 errors, 1 warning in");
        assertThat(check("--severity", "PTH1=warning", "--fail-on", "warning")).isEqualTo(1);
        environment.put("PTHFINDER_SEVERITY", "PTH203=error:PTH101=info");
        assertThat(check()).isZero();
        assertThat(stdout()).startsWith("INFO  ");
    }

    @Test
    void whatABaselineKnowsFailsNoMoreAndWhatIsNewDoes() throws IOException {
        String file = directory.resolve("known.txt").toString();
        assertThat(check("--write-baseline", file)).isZero();
        assertThat(stdout()).startsWith("0 errors, 0 warnings, 1 suppressed");
        assertThat(stderr()).isEmpty();
        assertThat(check()).isEqualTo(1);
        assertThat(check("--baseline", file)).isZero();
        Files.writeString(site.resolve("b.pth"), directory.resolve("new") + "\n");
        assertThat(check("--baseline", file)).isEqualTo(1);
        assertThat(stdout())
                .startsWith("FAIL  b.pth")
                .contains("1 error, 0 warnings, 1 suppressed")
                .doesNotContain("a.pth");
        assertThat(check("--baseline", file, "--write-baseline", file)).isZero();
        assertThat(Files.readAllLines(Path.of(file))).hasSize(4);
    }

    @Test
    void everyFormatTellsOfWhatIsSuppressed() {
        Map<String, String> words = Map.of(
                "text", "1 suppressed",
                "jsonl", "\"suppressed\":[{\"code\":\"PTH101\"",
                "sarif", "\"suppressions\":[{\"kind\":\"external\"}]",
                "junit", "<skipped message=\"suppressed: ",
                "github", "1 suppressed",
                "html", "Pass: nothing but 1 suppressed finding");
        words.forEach((format, word) -> {
            assertThat(check("--ignore", "PTH101", "--format", format)).isZero();
            assertThat(stdout()).as(format).contains(word);
        });
    }

    @Test
    void wrongValuesAreOneLineWithTheirOrigin() throws IOException {
        Path broken = Files.writeString(directory.resolve("broken"), "x\n");
        String[][] wrong = {
            {"--ignore", "PTH9"},
            {"--select", ""},
            {"--select", "P"},
            {"--severity", "PTH101"},
            {"--severity", "PTH101=fatal"},
            {"--baseline", directory + "/none"},
            {"--baseline", broken.toString()},
        };
        for (String[] arguments : wrong) {
            assertThat(check(arguments)).as(String.join(" ", arguments)).isEqualTo(2);
            assertThat(stdout()).isEmpty();
            assertThat(stderr())
                    .startsWith("pthfinder: " + arguments[0].substring(2) + ": ")
                    .endsWith(" (from the command line)\n")
                    .containsOnlyOnce("\n");
        }
        assertThat(check("--write-baseline", directory + "/no/such")).isEqualTo(3);
        assertThat(stdout()).isEmpty();
        assertThat(stderr()).startsWith("pthfinder: cannot write the baseline to ");
    }
}
