package io.github.pthfinder.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {
    @Test
    void takesWhatStandsBehindTheDashesAsTheCommandWithItsOptions() {
        Settings settings = Settings.parse(List.of("--prefix", "/venv", "--", "gunicorn", "--prefix", "x"), Map.of());

        assertThat(settings).isEqualTo(new Settings("/venv", "auto", 8081, List.of("gunicorn", "--prefix", "x")));
    }

    @Test
    void prefersTheOptionToTheVariableForTheHealthPort() {
        Map<String, String> environment = Map.of("HEALTH_PORT", "9000");

        assertThat(Settings.parse(List.of("--", "app"), environment).healthPort())
                .isEqualTo(9000);
        assertThat(Settings.parse(List.of("--health-port", "0", "--", "app"), environment)
                        .healthPort())
                .isZero();
    }

    @Test
    void namesTheArgumentThatIsWrong() {
        assertThatThrownBy(() -> Settings.parse(List.of("--prefix", "/venv"), Map.of()))
                .hasMessage("no web application is named after --");
        assertThatThrownBy(() -> Settings.parse(List.of("--prefix", "--", "app"), Map.of()))
                .hasMessage("no value for --prefix");
        assertThatThrownBy(() -> Settings.parse(List.of("--colour", "red", "--", "app"), Map.of()))
                .hasMessage("unknown option --colour");
        assertThatThrownBy(() -> Settings.parse(List.of("--", "app"), Map.of("HEALTH_PORT", "70000")))
                .hasMessage("the health port must be a number from 0 to 65535, not 70000");
    }
}
