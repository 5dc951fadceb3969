package io.github.pthfinder.launcher.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgentArgumentTest {
    @TempDir
    Path directory;

    private static Settings settings(String argument) {
        return Settings.ofAgent(new AgentArgument(argument), Map.of(), new Properties());
    }

    private static String despiteAll(String argument, Map<String, String> environment, Properties properties) {
        return String.valueOf(
                Settings.despiteAll(OptionTable.POLICY, new AgentArgument(argument), environment, properties));
    }

    @Test
    void keysAndValuesWithCommasBetween() {
        Settings settings = settings("policy=warn,port=0,verify,prefix=/app/a=b,site=/a,site=/b:c");
        assertThat(settings.get(OptionTable.POLICY)).isEqualTo("warn");
        assertThat(settings.get(OptionTable.PORT)).isZero();
        assertThat(settings.isOn(OptionTable.VERIFY)).isTrue();
        assertThat(settings.get(OptionTable.PREFIX)).isEqualTo("/app/a=b");
        assertThat(settings.all(OptionTable.SITE)).containsExactly("/a", "/b:c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",", ",,policy=warn,", " policy=warn", "policy=exit,policy=warn"})
    void emptyEntriesAreNothingAndTheLastOfAKeyCounts(String argument) {
        String policy = settings(argument).get(OptionTable.POLICY);
        assertThat(policy).isEqualTo(argument.contains("policy") ? "warn" : null);
    }

    @Test
    void aQuotedValueHoldsCommasAndDoubledQuotes() {
        Settings settings = settings("prefix=\"/a,b\"\"c=d\",policy=\"warn\"");
        assertThat(settings.get(OptionTable.PREFIX)).isEqualTo("/a,b\"c=d");
        assertThat(settings.get(OptionTable.POLICY)).isEqualTo("warn");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "prot=1 | 'prot' is no option of the agent; did you mean 'port'?",
                "--port=1 | '--port' is no option of the agent; did you mean 'port'?",
                "=1 | '' is no option of the agent",
                "prefix=/a,b | 'b' is no option of the agent; a value with a comma stands in double quotes",
                "prefix | prefix: needs a value, as in prefix=DIR",
                "prefix=\"/a | prefix: the closing quote is missing",
                "prefix=\"/a\"b,policy=off | prefix: 'b' stands behind the closing quote",
                "policy=often | policy: 'often' is not one of exit, warn, health-only, off",
                "unverified=fail | unverified: 'fail' is not one of warn, exit, ignore",
                "port=99999 | port: '99999' is not a port between 0 and 65535",
            })
    void whatIsWrongNamesItsKeyAndItsOrigin(String argument, String message) {
        assertThatThrownBy(() -> settings(argument))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith(message)
                .hasMessageContaining("(from the agent's argument)");
    }

    @Test
    void theArgumentBeatsEnvironmentBeatsPropertyBeatsFile() throws IOException {
        Path config = Files.writeString(directory.resolve("my.properties"), "policy=off\nunverified=ignore\n");
        Properties property = new Properties();
        property.setProperty("pthfinder.policy", "health-only");
        Map<String, String> variable = Map.of("PTHFINDER_POLICY", "warn");
        AgentArgument file = new AgentArgument("config=" + config);
        AgentArgument all = new AgentArgument("policy=exit,config=" + config);
        assertThat(Settings.ofAgent(all, variable, property).get(OptionTable.POLICY))
                .isEqualTo("exit");
        assertThat(Settings.ofAgent(file, variable, property).get(OptionTable.POLICY))
                .isEqualTo("warn");
        assertThat(Settings.ofAgent(file, Map.of(), property).get(OptionTable.POLICY))
                .isEqualTo("health-only");
        assertThat(Settings.ofAgent(file, Map.of(), new Properties()).get(OptionTable.POLICY))
                .isEqualTo("off");
        assertThat(Settings.ofAgent(file, variable, property).get(OptionTable.UNVERIFIED))
                .isEqualTo("ignore");
    }

    @Test
    void thePolicyIsKnownHoweverWrongTheRestIs() throws IOException {
        Path config = Files.writeString(directory.resolve("my.properties"), "policy=warn\nno-such-key=1\n");
        Properties property = new Properties();
        property.setProperty("pthfinder.policy", "off");
        assertThat(despiteAll("prot=1,policy=warn,prefix=\"/a", Map.of(), property))
                .isEqualTo("warn");
        assertThat(despiteAll("prot=1", Map.of(), property)).isEqualTo("off");
        assertThat(despiteAll("config=" + config, Map.of(), new Properties())).isEqualTo("warn");
        assertThat(despiteAll("config=/nonexistent", Map.of("PTHFINDER_POLICY", "warn"), property))
                .isEqualTo("warn");
        assertThat(despiteAll("policy=often", Map.of("PTHFINDER_POLICY", "warn"), property))
                .isEqualTo("null");
        assertThat(despiteAll("", Map.of(), new Properties())).isEqualTo("null");
    }
}
