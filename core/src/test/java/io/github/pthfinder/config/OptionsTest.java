package io.github.pthfinder.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be asked, and what a value that cannot be meant gives. */
class OptionsTest {
    private static void assertRefused(Options.Builder builder, String message) {
        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void nothingHasToBeSaid() {
        Options options = Options.builder().build();
        assertThat(options.bridge()).isEqualTo("auto");
        assertThat(options.deadline()).isEqualTo(Options.DEFAULT_DEADLINE);
        assertThat(options.failOn()).isEqualTo(FailOn.ERROR);
        assertThat(options.prefix()).isNull();
        assertThat(options.environment()).isEqualTo(System.getenv());
    }

    @Test
    void aBlankTextIsRefusedByTheBuildWithItsName() {
        assertRefused(Options.builder().prefix(" "), "prefix: is blank");
        assertRefused(Options.builder().python(""), "python: is blank");
        assertRefused(Options.builder().bridge(""), "bridge: is blank");
        assertRefused(Options.builder().platform(""), "platform: is blank");
        assertRefused(Options.builder().sites(List.of("/a", "")), "sites: is blank");
        assertRefused(Options.builder().expectRoots(List.of("\t")), "expectRoots: is blank");
        assertRefused(Options.builder().prefix("/a\0b"), "prefix: holds a NUL");
    }

    @Test
    void aWorkingDirectoryIsAbsolute() {
        assertRefused(Options.builder().workingDirectory("here"), "workingDirectory: 'here' is not an absolute path");
        assertRefused(Options.builder().workingDirectory(""), "workingDirectory: is blank");
    }

    @Test
    void aDeadlineIsAboveZeroAndAtMostADay() {
        assertRefused(Options.builder().deadline(Duration.ZERO), "deadline: PT0S is not above zero and at most a day");
        assertRefused(
                Options.builder().deadline(Duration.ofSeconds(-1)),
                "deadline: PT-1S is not above zero and at most a day");
        assertRefused(
                Options.builder().deadline(Duration.ofSeconds(Long.MAX_VALUE)),
                "deadline: " + Duration.ofSeconds(Long.MAX_VALUE) + " is not above zero and at most a day");
        assertThat(Options.builder().deadline(Duration.ofDays(1)).build().deadline())
                .isEqualTo(Duration.ofDays(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "3.", ".3", "3..1", "3.11.", "3.1.2.3", "3.x", "-3.1", "3.1234567890123"})
    void aVersionThatIsNoneIsRefused(String version) {
        assertRefused(
                Options.builder().pythonVersion(version),
                "pythonVersion: '" + version + "' is not a version such as 3.10 or 3.10.13");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.6", "3.10.13", "2.7"})
    void aVersionIsTaken(String version) {
        assertThat(Options.builder().pythonVersion(version).build().pythonVersion())
                .isEqualTo(version);
    }

    @Test
    void aNullIsRefusedAtOnceWhereNoneMayBe() {
        Options.Builder builder = Options.builder();
        assertThatThrownBy(() -> builder.bridge(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("bridge");
        assertThatThrownBy(() -> builder.deadline(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> builder.failOn(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> builder.platform(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> builder.sites(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> builder.expectRoots(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> builder.environment(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> builder.workingDirectory(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> builder.sites(Arrays.asList("/a", null)).build())
                .isInstanceOf(NullPointerException.class)
                .hasMessage("sites: holds a null");
    }

    @Test
    void laterChangesOfWhatWasGivenChangeNothing() {
        List<String> sites = new ArrayList<>(List.of("/a"));
        Map<String, String> variables = new HashMap<>(Map.of("A", "1"));
        Options options = Options.builder().sites(sites).environment(variables).build();
        sites.add("/b");
        variables.clear();
        assertThat(options.sites()).containsExactly("/a");
        assertThat(options.environment()).containsOnlyKeys("A");
    }

    @Test
    void noValueOfAnEnvironmentVariableIsPrinted() {
        Options options =
                Options.builder().environment(Map.of("DATABASE_URL", "secret")).build();
        assertThat(options.toString()).contains("1 variables").doesNotContain("secret");
    }
}
