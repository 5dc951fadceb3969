package io.github.pthfinder.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PyVersionTest {
    @ParameterizedTest
    @CsvSource({
        "3.10.13, 3, 10, 13",
        "3.14.0rc1, 3, 14, 0",
        "3.13.0+, 3, 13, 0",
        "2.7.18, 2, 7, 18",
        "3.9.18.final.0, 3, 9, 18",
        "0.9.1, 0, 9, 1",
        "3.0.1, 3, 0, 1"
    })
    void aVersionIsReadWithoutItsSuffix(String text, int major, int minor, int micro) {
        assertThat(PyVersion.parse(text)).isEqualTo(new PyVersion(major, minor, micro));
    }

    @Test
    void aVersionWithoutPatchLevelMeansItsNewestRelease() {
        PyVersion version = PyVersion.parse("3.12");
        assertThat(version.atLeast(3, 12, 4)).isTrue();
        assertThat(version.atLeast(3, 13)).isFalse();
        assertThat(version.xy()).isEqualTo("3.12");
    }

    @Test
    void minorVersionsAreComparedAsNumbers() {
        assertThat(PyVersion.parse("3.10.0").atLeast(3, 9)).isTrue();
        assertThat(PyVersion.parse("3.9.20").atLeast(3, 10)).isFalse();
        assertThat(PyVersion.parse("3.13.0").atLeast(3, 12, 4)).isTrue();
        assertThat(PyVersion.parse("3.12.3").atLeast(3, 12, 4)).isFalse();
        assertThat(PyVersion.parse("4.0").atLeast(3, 12, 4)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "3.", "x.y", "3.x", "3.10.", ".10", "-3.1"})
    void whatIsNoVersionIsNone(String text) {
        assertThat(PyVersion.parse(text)).isNull();
    }
}
