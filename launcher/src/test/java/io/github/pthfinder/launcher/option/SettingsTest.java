package io.github.pthfinder.launcher.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pthfinder.config.FailOn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    @TempDir
    Path directory;

    private static Settings settings(String... arguments) {
        return Settings.of("check", arguments, Map.of(), new Properties());
    }

    private static Properties properties(String key, String value) {
        Properties properties = new Properties();
        properties.setProperty(key, value);
        return properties;
    }

    private String file(String text) throws IOException {
        return Files.writeString(directory.resolve("my.properties"), text).toString();
    }

    @Test
    void commandLineBeatsEnvironmentBeatsPropertyBeatsFile() throws IOException {
        String config = file("fail-on=never\n");
        Map<String, String> variable = Map.of("PTHFINDER_FAIL_ON", "warning");
        Properties property = properties("pthfinder.fail-on", "error");
        String[] none = {"--config", config};
        String[] line = {"--config", config, "--fail-on", "error"};
        assertThat(Settings.of("check", line, variable, property).get(OptionTable.FAIL_ON))
                .isEqualTo(FailOn.ERROR);
        assertThat(Settings.of("check", none, variable, property).get(OptionTable.FAIL_ON))
                .isEqualTo(FailOn.WARNING);
        assertThat(Settings.of("check", none, Map.of(), property).get(OptionTable.FAIL_ON))
                .isEqualTo(FailOn.ERROR);
        assertThat(Settings.of("check", none, Map.of(), new Properties()).get(OptionTable.FAIL_ON))
                .isEqualTo(FailOn.NEVER);
        assertThat(settings().get(OptionTable.FAIL_ON)).isNull();
    }

    @Test
    void aBadValueNamesItsKeyAndItsOrigin() throws IOException {
        String config = file("fail-on = sometimes\n");
        assertThatThrownBy(() -> settings("--fail-on", "sometimes"))
                .isInstanceOf(UsageException.class)
                .hasMessage("fail-on: 'sometimes' is not one of error, warning, never (from the command line)");
        assertThatThrownBy(() ->
                        Settings.of("check", new String[0], Map.of("PTHFINDER_FAIL_ON", "sometimes"), new Properties()))
                .hasMessageEndingWith("(from PTHFINDER_FAIL_ON)");
        assertThatThrownBy(() ->
                        Settings.of("check", new String[0], Map.of(), properties("pthfinder.fail-on", "sometimes")))
                .hasMessageEndingWith("(from the system property pthfinder.fail-on)");
        assertThatThrownBy(() -> settings("--config", config)).hasMessageEndingWith("(from " + config + ")");
    }

    @Test
    void aKeyThatIsNoOptionIsAnErrorThatNamesTheFile() throws IOException {
        String config = file("fial-on=never\n");
        assertThatThrownBy(() -> settings("--config", config))
                .isInstanceOf(UsageException.class)
                .hasMessage("'fial-on' is no option (from " + config + "); did you mean 'fail-on'?");
    }

    @Test
    void aConfigFileThatIsNotThereIsAnError() {
        String absent = directory.resolve("absent").toString();
        assertThatThrownBy(() -> settings("--config", absent)).hasMessage("config: cannot read " + absent);
    }

    @Test
    void aVariableThatIsNoOptionIsNoConcernOfOurs() {
        assertThat(Settings.of("check", new String[0], Map.of("PTHFINDER_NONSENSE", "x"), new Properties())
                        .get(OptionTable.FORMAT))
                .isNull();
    }

    @Test
    void anEmptyVariableIsNotSet() {
        assertThat(Settings.of("check", new String[0], Map.of("PTHFINDER_FORMAT", ""), new Properties())
                        .get(OptionTable.FORMAT))
                .isNull();
    }

    @Test
    void aTargetOnTheCommandLineDisplacesThoseOfOtherSources() {
        Map<String, String> elsewhere =
                Map.of("PTHFINDER_PREFIX", "/p", "PTHFINDER_SITE", "/s", "PTHFINDER_PYTHON", "/x");
        Settings line = Settings.of("check", new String[] {"--python", "/y"}, elsewhere, new Properties());
        assertThat(line.all(OptionTable.SITE)).isEmpty();
        assertThat(line.get(OptionTable.PREFIX)).isNull();
        assertThat(line.get(OptionTable.PYTHON)).isEqualTo("/y");
        Settings none = Settings.of("check", new String[0], elsewhere, new Properties());
        assertThat(none.get(OptionTable.PREFIX)).isEqualTo("/p");
    }

    @Test
    void valuesOfARepeatableOptionStayInOrder() {
        assertThat(settings("--site", "/b", "--site=/a:c").all(OptionTable.SITE))
                .containsExactly("/b", "/a:c");
        assertThat(Settings.of("check", new String[0], Map.of("PTHFINDER_SITE", "/b:/a"), new Properties())
                        .all(OptionTable.SITE))
                .containsExactly("/b", "/a");
    }

    @Test
    void theLastOfSeveralCounts() {
        assertThat(settings("--format", "json", "--format", "text").get(OptionTable.FORMAT))
                .isEqualTo("text");
    }

    @ParameterizedTest
    @CsvSource({"10,10000", "0.5,500", ".25,250", "0.0015,1.5"})
    void theDeadlineIsInSecondsWithDecimals(String text, double millis) {
        assertThat(settings("--deadline", text).get(OptionTable.DEADLINE))
                .isEqualTo(Duration.ofNanos((long) (millis * 1e6)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "0.0", "-1", "1e3", "NaN", "Infinity", "0x1p3", "10d", " 1", "", ".", "1.2.3", "86401"})
    void aDeadlineThatIsNoneIsRefused(String text) {
        assertThatThrownBy(() -> settings("--deadline=" + text)).hasMessageStartingWith("deadline: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "3.", ".3", "3.10.1.2", "3.x", "", "3.10rc1"})
    void aVersionThatIsNoneIsRefused(String text) {
        assertThatThrownBy(() -> settings("--python-version", text)).hasMessageStartingWith("python-version: ");
    }

    @Test
    void whatTheCommandDoesNotTakeIsRefusedWithAHint() {
        assertThatThrownBy(() -> settings("--prefx", "/x"))
                .hasMessage("'check' has no option '--prefx'; did you mean '--prefix'?");
        assertThatThrownBy(() -> settings("--quiet=false")).hasMessage("option --quiet takes no value");
        assertThatThrownBy(() -> settings("--prefix")).hasMessage("option --prefix needs a value");
        assertThatThrownBy(() -> settings("--prefix", "")).hasMessageStartingWith("prefix: must not be empty");
        assertThatThrownBy(() -> settings("--pref", "/x")).hasMessageContaining("no option '--pref'");
        assertThatThrownBy(() -> Settings.of("list", new String[] {"--fail-on", "error"}, Map.of(), new Properties()))
                .hasMessageContaining("'list' has no option '--fail-on'");
    }

    @Test
    void quotesBelongToTheValue() {
        assertThat(settings("--prefix", "\"x\"").get(OptionTable.PREFIX)).isEqualTo("\"x\"");
    }

    @Test
    void namesOfOptionsAreUniqueAndTheirOtherNamesFollow() {
        assertThat(OptionTable.ALL).extracting(OptionSpec::name).doesNotHaveDuplicates();
        assertThat(OptionTable.FAIL_ON.variable()).isEqualTo("PTHFINDER_FAIL_ON");
        assertThat(OptionTable.FAIL_ON.property()).isEqualTo("pthfinder.fail-on");
        assertThat(OptionTable.ALL)
                .allSatisfy(option -> assertThat(option.commands()).isNotEmpty());
    }
}
