package io.github.pthfinder.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
    @ParameterizedTest
    @CsvSource({
        "https://user:pass@host/x, https://***@host/x",
        "https://token@host/x, https://***@host/x",
        "git+https://a:b@h/r.git@main, git+https://***@h/r.git@main",
        "see https://a:b@h and ftp://c:d@i., see https://***@h and ftp://***@i.",
        "https://a:p@ss@h/x, https://***@h/x",
        "/site/https:/a:b@h/x, /site/https:/***@h/x",
        "https://:b@h, https://***@h",
        "https://a:b@, https://***@",
    })
    void hidesTheUserPartOfAUrl(String text, String hidden) {
        assertThat(Secrets.hide(text)).isEqualTo(hidden);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "/home/me@work/src",
                "pkg @ file:///home/me@work/src",
                "git+ssh://git@github.com/x/y.git",
                "https://host/path@1.0",
                "https://host?mail=a@b",
                "C:/a@b",
                "https://***@host/x",
            })
    void leavesWhatIsNoCredential(String text) {
        assertThat(Secrets.hide(text)).isSameAs(text);
    }
}
