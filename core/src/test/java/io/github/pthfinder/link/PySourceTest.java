package io.github.pthfinder.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PySourceTest {
    private static final long SEED = Long.getLong("pthfinder.test.seed", System.nanoTime());

    private static PyValue value(String source) {
        return new PySource(source).assigned("NAME");
    }

    @Test
    void theLastAssignmentAtTheMarginCounts() {
        PyValue value = value("NAME = 'a'\nif x:\n    NAME = 'c'\nNAME: str = 'b'\nNAMES = 'd'\nNAME == 'e'\n");
        assertThat(value).isEqualTo(new PyValue.Str("b", 4));
    }

    @Test
    void aLiteralInsideALargerExpressionIsNoValue() {
        assertThat(value("NAME = {'a': 'b'} | other\n")).isNull();
        assertThat(value("NAME = 'a'.upper()\n")).isNull();
        assertThat(value("NAME = ['a' for a in b]\n")).isNull();
    }

    @Test
    void aStringKeepsTheLineOnWhichItStarts() {
        PyValue value = value("\nNAME = {  # here\n  'a':\n\n  '/x'\n  '/y',\n}\n");
        assertThat(((PyValue.Mapping) value).entries().get(0).value()).isEqualTo(new PyValue.Str("/x/y", 5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"'\\N{BULLET}'", "'\\xg0'", "'\\U00110000'", "b'x'", "f'{x}'", "'unfinished", "'''unfinished"})
    void aTextThatIsNotKnownIsNoString(String literal) {
        assertThat(value("NAME = " + literal)).isNotInstanceOf(PyValue.Str.class);
    }

    @Test
    void callsAreFoundWithTheLinesOfTheirStringsAndADefinitionIsNone() {
        List<PyValue.Call> calls = PyCalls.in(
                "def install(x):\n  # f('no')\n  'g(1)'\nF.install('b', h())\nif x: install(\n  'c', key='d')\n");
        assertThat(calls).extracting(PyValue.Call::function).containsExactly("F.install", "h", "install");
        assertThat(calls).extracting(PyValue.Call::line).containsExactly(4, 4, 5);
        assertThat(calls.get(2).arguments()).containsExactly(new PyValue.Str("c", 6), new PyValue.Str("d", 6));
    }

    @Test
    void aCallBehindOneThatIsNoLiteralIsFound() {
        assertThat(PyCalls.in("f(a + b, g('x')); (y not in z) and h('w')"))
                .extracting(PyValue.Call::function)
                .containsExactly("g", "h");
    }

    @Test
    @Tag("heavy")
    void deepNestingGivesNothingInsteadOfAnOverflow() {
        String deep = "[".repeat(100_000);
        assertThat(value("NAME = " + deep)).isNull();
        assertThat(value("NAME = " + "-".repeat(100_000) + "1")).isNull();
        assertThat(value("NAME = " + "1+".repeat(100_000) + "1")).isNull();
        assertThat(PyCalls.in("f(".repeat(100_000))).isEmpty();
    }

    @Test
    @Tag("heavy")
    void textMadeToBeSlowEnds() {
        assertThat(PyCalls.in("f(#".repeat(1_000_000))).isEmpty();
        assertThat(PyCalls.in("f('''".repeat(1_000_000))).isEmpty();
        assertThat(new PySource("NAME=[".repeat(1_000_000)).assigned("NAME")).isNull();
        assertThat(new PySource("NAME=[\n".repeat(1_000_000)).assigned("NAME")).isNull();
        assertThat(new PySource("NAME:[\n".repeat(1_000_000)).assigned("NAME")).isNull();
        assertThat(new PySource("NAME = " + "'a' ".repeat(1_000_000)).assigned("NAME"))
                .isInstanceOf(PyValue.Str.class);
    }

    @Test
    @Tag("heavy")
    void noTextThrows() {
        Random random = new Random(SEED);
        String alphabet = "NAME = f('\"\\{}[]:,#\nxuUN0.e-+rb*\r\u00e9\ud83d\udc0d\0;";
        for (int i = 0; i < 50_000; i++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "NAME = " : "f(");
            for (int length = random.nextInt(40); length > 0; length--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            try {
                value(text.toString());
                PyCalls.in(text.toString());
                DirectUrl.parse(text.substring(2));
                ImportLine.read("import " + text, java.util.Map.of());
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + SEED + ": " + text, e);
            }
        }
    }
}
