package io.github.pthfinder.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the Python reference says of literals, chapter by chapter (2.4.1 strings, 2.4.5 numbers, 6.2 displays). */
class PyLiteralTest {
    private static PyValue value(String source) {
        return new PySource("X = " + source).assigned("X");
    }

    private static PyValue.Str text(String value) {
        return new PyValue.Str(value, 1);
    }

    private static PyValue.Word word(String value) {
        return new PyValue.Word(value, 1);
    }

    private static PyValue.Sequence sequence(PyValue... items) {
        return new PyValue.Sequence(List.of(items), 1);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "'\\n', 10",
                "'\\t', 9",
                "'\\r', 13",
                "'\\a', 7",
                "'\\b', 8",
                "'\\f', 12",
                "'\\v', 11",
                "'\\\\', 92",
                "'\\'', 39",
                "'\\\"', 34",
                "'\\x41', 65",
                "'\\xfF', 255",
                "'\\u20ac', 8364",
                "'\\U0001F40D', 128013",
                "'\\U0010ffff', 1114111",
                "'\\0', 0",
                "'\\7', 7",
                "'\\101', 65",
                "'\\777', 511",
                "'\\x00', 0"
            })
    void anEscapeIsOneCharacter(String literal, int codePoint) {
        assertThat(value(literal)).isEqualTo(text(Character.toString(codePoint)));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "'\\1012', A2",
                "'\\08', `\0" + "8`",
                "'\\18', `\u0001" + "8`",
                "'\\x4142', A42",
                "'\\q', `\\q`",
                "'\\8', `\\8`",
                "r'\\n', `\\n`",
                "R'a\\'b', `a\\'b`",
                "u'a', a",
                "U\"a\", a",
                "'''a'b''c''', a'b''c",
                "\"\"\"a\"b\"\"\", a\"b",
                "'a' 'b' \"c\", abc",
                "'a' '' , a",
                "'' 'a', a",
                "'#', #",
                "('a'), a",
                "('a' 'b'), ab",
                "(('a')), a"
            })
    void aStringIsItsText(String literal, String expected) {
        assertThat(value(literal)).isEqualTo(text(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "b'a'",
                "B'a'",
                "rb'a'",
                "bR'a'",
                "f'a'",
                "Fr'a'",
                "t'a'",
                "'a' b'b'",
                "b'a' 'b'",
                "'\\x4'",
                "'\\xg1'",
                "'\\u123'",
                "'\\ud83'",
                "'\\U00110000'",
                "'\\N{DASH}'",
                "'a",
                "'a\n'",
                "'''a''",
                "'\\"
            })
    void whatIsNoKnownTextIsNoString(String literal) {
        assertThat(value(literal)).isNotInstanceOf(PyValue.Str.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ur'a'", "x'a'", "rr'a'", "brr'a'", "'a' x", "'a'.b", "('a'", "'a')", "['a'", "{'a': }", "[,]"})
    void whatIsNoLiteralHasNoValue(String source) {
        assertThat(value(source)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0", "9", "12", "1.5", ".5", "1e5", "1E-5", "1.e+5", "0x1f", "0X1e", "1_000", "2j", "None", "True", "a",
                "a.b", "a.b.c", "Zz9_", "_", "\u00e9", "..."
            })
    void aNumberOrANameIsOneWord(String source) {
        assertThat(value(source)).isEqualTo(word(source));
        assertThat(value("[" + source + "]")).isEqualTo(sequence(word(source)));
        assertThat(value("[" + source + ", " + source + "]")).isEqualTo(sequence(word(source), word(source)));
    }

    @Test
    void aSignBelongsToItsNumberAndASumIsComplex() {
        assertThat(value("-1")).isEqualTo(word("-1"));
        assertThat(value("+ 1")).isEqualTo(word("+1"));
        assertThat(value("~1")).isEqualTo(word("~1"));
        assertThat(value("1+2j")).isEqualTo(word("1+2j"));
        assertThat(value("1 - 2j")).isEqualTo(word("1-2j"));
        assertThat(value("0x1e+1")).isEqualTo(word("0x1e+1"));
        assertThat(value("[1e+1]")).isEqualTo(sequence(word("1e+1")));
        assertThat(value("-'a'")).isNull();
        assertThat(value("1+'a'")).isNull();
        assertThat(value("1*2")).isNull();
        assertThat(value("!1")).isNull();
    }

    @Test
    void onlyACommaMakesATupleOfParentheses() {
        assertThat(value("()")).isEqualTo(sequence());
        assertThat(value("('a',)")).isEqualTo(sequence(text("a")));
        assertThat(value("('a', 'b')")).isEqualTo(sequence(text("a"), text("b")));
        assertThat(value("['a']")).isEqualTo(sequence(text("a")));
        assertThat(value("['a',]")).isEqualTo(sequence(text("a")));
        assertThat(value("['a' 'b']")).isEqualTo(sequence(text("ab")));
        assertThat(value("['a'; 'b']")).isNull();
        assertThat(value("{'a', 'b'}")).isEqualTo(sequence(text("a"), text("b")));
        assertThat(value("[['a'], ('b',)]")).isEqualTo(sequence(sequence(text("a")), sequence(text("b"))));
    }

    @Test
    void aDictKeepsItsEntriesInOrder() {
        assertThat(value("{}")).isEqualTo(new PyValue.Mapping(List.of(), 1));
        assertThat(value("{'b': 'c', 'a': 1,}"))
                .isEqualTo(new PyValue.Mapping(
                        List.of(new PyValue.Entry(text("b"), text("c")), new PyValue.Entry(text("a"), word("1"))), 1));
        assertThat(value("{'a': {'b': []}}"))
                .isEqualTo(new PyValue.Mapping(
                        List.of(new PyValue.Entry(
                                text("a"), new PyValue.Mapping(List.of(new PyValue.Entry(text("b"), sequence())), 1))),
                        1));
        assertThat(value("{'a': 'b' 'c': 'd'}")).isNull();
        assertThat(value("{'a' 1}")).isNull();
        assertThat(value("{*a}")).isNull();
    }

    @Test
    void aCallTakesStarsAndKeywords() {
        assertThat(value("f.g('a', *b, **c, key='d')"))
                .isEqualTo(new PyValue.Call("f.g", List.of(text("a"), word("b"), word("c"), text("d")), 1));
        assertThat(value("f()")).isEqualTo(new PyValue.Call("f", List.of(), 1));
        assertThat(value("f('a'='b')")).isNull();
        assertThat(value("f(a == 'b')")).isNull();
        assertThat(value("f.'a'")).isNull();
        assertThat(value("f(a b)")).isNull();
    }

    @Test
    void linesAreThoseWhereAStringStarts() {
        PyValue.Sequence read =
                (PyValue.Sequence) value("[  # one\n'a', \\\n'b', '''\n\n''', 'c\\\nd',\n'e', r'''\\\n''', 'f']");
        assertThat(read.items())
                .containsExactly(
                        new PyValue.Str("a", 2),
                        new PyValue.Str("b", 3),
                        new PyValue.Str("\n\n", 3),
                        new PyValue.Str("cd", 5),
                        new PyValue.Str("e", 7),
                        new PyValue.Str("\\\n", 7),
                        new PyValue.Str("f", 8));
    }

    @Test
    void aStatementEndsAtItsLineASemicolonOrAComment() {
        assertThat(value("'a'\n'b'")).isEqualTo(text("a"));
        assertThat(value("'a'; b")).isEqualTo(text("a"));
        assertThat(value("'a' # b")).isEqualTo(text("a"));
        assertThat(value("\t'a'\f ")).isEqualTo(text("a"));
        assertThat(value("\n'a'")).isNull();
        assertThat(value("")).isNull();
        assertThat(value("['a'])")).isNull();
    }

    @Test
    void nestingEndsAtFifty() {
        String fifty = "[".repeat(50) + "1" + "]".repeat(50);
        assertThat(value(fifty)).isNotNull();
        assertThat(value("[" + fifty + "]")).isNull();
        assertThat(value("{1: ".repeat(51) + "1" + "}".repeat(51))).isNull();
        assertThat(value("f(".repeat(51) + "1" + ")".repeat(51))).isNull();
        assertThat(value("1+".repeat(51) + "1")).isNull();
        assertThat(value("-".repeat(51) + "1")).isNull();
        assertThat(value("f(a=".repeat(51) + "1" + ")".repeat(51))).isNull();
        assertThat(value("{".repeat(51) + "1" + "}".repeat(51))).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X: str = 'a'",
                "X='a'",
                "X \t=\t'a'",
                "X: dict[\n  str, str\n] = 'a'",
                "X: list[int]= 'a'",
                "y = 1\nX = 'a'",
                "y = 1\r\nX = 'a'\r\n",
                "y = 1\rX = 'a'",
                "X = 'b'; X = 'c'\nX = 'a'",
                "X: dict[  # ]\n str] = 'a'",
                "X = 'a'\nX == 'b'\nX_ = 'c'\n X = 'd'\nX: str\nX.y = 'e'"
            })
    void anAssignmentIsFoundAnnotatedOrNot(String source) {
        assertThat(((PyValue.Str) new PySource(source).assigned("X")).value()).isEqualTo("a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "X",
                "X:",
                "X: str",
                "X: str; y = 'a'",
                "X: str # = 'a'",
                "X: str\n= 'a'",
                "XY = 'a'",
                "X ,= 'a'"
            })
    void whatIsNoAssignmentGivesNothing(String source) {
        assertThat(new PySource(source).assigned("X")).isNull();
    }

    @Test
    void theLineOfAnAssignmentIsThatOfItsValue() {
        assertThat(new PySource("\n\nX: dict[\n str] = 'a'").assigned("X")).isEqualTo(new PyValue.Str("a", 4));
        assertThat(new PySource("X = (\n'a')\n").assigned("X")).isEqualTo(new PyValue.Str("a", 2));
    }

    @Test
    void anAnnotationOfAThousandCharactersIsTheLongest() {
        String longest = "X:" + " ".repeat(998);
        assertThat(new PySource(longest + "= 'a'").assigned("X")).isNotNull();
        assertThat(new PySource(longest + "   = 'a'").assigned("X")).isNull();
    }

    @Test
    void tablesKeepTextsAndLeaveOutTheRest() {
        PyValue.Mapping table = (PyValue.Mapping) value("{'b': 'c', 'a': 'd', 1: 'e', 'f': 2}");
        assertThat(PyTables.texts(table)).hasToString("{a=" + text("d") + ", b=" + text("c") + "}");
        assertThat(PyTables.texts((PyValue.Sequence) value("['b', 1, 'a']"))).containsExactly("b", "a");
        PyValue.Call call = (PyValue.Call) value("f('a', True)");
        assertThat(PyTables.argument(call, 0)).isEqualTo(text("a"));
        assertThat(PyTables.argument(call, 2)).isEqualTo(word("None"));
        assertThat(PyTables.isTrue(PyTables.argument(call, 1))).isTrue();
        assertThat(PyTables.isTrue(PyTables.argument(call, 2))).isFalse();
        assertThat(PyTables.isTrue(text("True"))).isFalse();
    }

    @Test
    void callsStandInListsAndInArgumentsButNotInTextsOrDefinitions() {
        List<PyValue.Call> calls =
                PyCalls.in("x = [f('a'), 'g()']\nclass c(h()): pass\ndef k(): l('b')\nm(n('c'), ['d'])\n");
        assertThat(calls).extracting(PyValue.Call::function).containsExactly("f", "h", "l", "m", "n");
    }
}
