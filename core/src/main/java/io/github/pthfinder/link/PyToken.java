package io.github.pthfinder.link;

/**
 * A token of Python source.
 *
 * @param kind what it is
 * @param text a name or operator as written, the value of a string, the digits of a number
 * @param line 1-based line on which it starts
 */
record PyToken(Kind kind, String text, int line) {
    enum Kind {
        NAME,
        STRING,
        /** A string that is no text: bytes or an f-string with a replacement field. */
        OPAQUE,
        NUMBER,
        OPERATOR,
        NEWLINE,
        END
    }

    boolean is(String operator) {
        return kind == Kind.OPERATOR && text.equals(operator);
    }

    boolean isName(String name) {
        return kind == Kind.NAME && text.equals(name);
    }
}
