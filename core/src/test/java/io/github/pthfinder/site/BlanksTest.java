package io.github.pthfinder.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The blanks and line ends of Python's documentation ({@code str.isspace}, {@code str.splitlines}). */
class BlanksTest {
    private static final String BLANKS =
            "\t\n\u000b\f\r\u001c\u001d\u001e\u001f \u0085\u00a0\u1680\u2000\u2001\u2002\u2003"
                    + "\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000";
    private static final String LINE_ENDS = "\n\r\u000b\f\u001c\u001d\u001e\u0085\u2028\u2029";

    @Test
    void nothingElseIsABlank() {
        StringBuilder found = new StringBuilder();
        for (int c = 0; c <= 0xFFFF; c++) {
            if (PyText.isSpace((char) c)) {
                found.append((char) c);
            }
        }
        assertThat(found).hasToString(BLANKS);
    }

    @Test
    void blanksAreStrippedAtOneEndOnly() {
        assertThat(PyText.rstrip(BLANKS + "a" + BLANKS)).isEqualTo(BLANKS + "a");
        assertThat(PyText.lstrip(BLANKS + "a" + BLANKS)).isEqualTo("a" + BLANKS);
        assertThat(PyText.lstrip(BLANKS)).isEmpty();
        assertThat(PyText.rstrip(BLANKS)).isEmpty();
    }

    @Test
    void nothingElseEndsALine() {
        StringBuilder found = new StringBuilder();
        for (int c = 0; c <= 0xFFFF; c++) {
            if (PyText.splitLines("a" + (char) c + "b").size() > 1) {
                found.append((char) c);
            }
        }
        assertThat(found.chars().sorted().toArray())
                .isEqualTo(LINE_ENDS.chars().sorted().toArray());
    }

    @Test
    void aLineFeedBehindACarriageReturnBelongsToIt() {
        assertThat(PyText.splitLines("a\r\nb\r\n\r\n")).containsExactly("a", "b", "");
        assertThat(PyText.universalLines("a\r\nb\n\rc\r")).containsExactly("a", "b", "", "c");
        assertThat(PyText.splitLines("\ra")).containsExactly("", "a");
    }
}
