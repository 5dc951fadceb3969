package io.github.pthfinder.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathMapTest {
    @Test
    void theFirstEqualsSignParts() {
        assertThat(PathMap.parse("/tmp/build_1=/app/a=b")).isEqualTo(new PathMap("/tmp/build_1", "/app/a=b"));
    }

    @Test
    void slashesAtTheEndsGo() {
        assertThat(PathMap.parse("/tmp/build_1//=/app/")).hasToString("/tmp/build_1=/app");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "foo         | 'foo' is not OLD=NEW",
                "=/app       | the old path '' is not an absolute path",
                "/old=       | the new path '' is not an absolute path",
                "tmp=/app    | the old path 'tmp' is not an absolute path",
                "/old=./app  | the new path './app' is not an absolute path",
                "/=/app      | the old path is the root of all paths",
                "/old=//     | the new path is the root of all paths",
                "/app/=/app  | the old and the new path are the same: /app",
            })
    void whatIsNoMapIsRefused(String text, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PathMap.parse(text))
                .withMessage(reason);
    }
}
