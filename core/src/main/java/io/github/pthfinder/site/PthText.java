package io.github.pthfinder.site;

import io.github.pthfinder.files.PythonText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of a {@code .pth} file as its interpreter decodes and cuts it. The locale is taken to be UTF-8, so that the
 * fallback of newer versions to the locale's encoding fails just as UTF-8 did.
 *
 * @param lines the lines without their ends; where decoding fails, those that the interpreter sees before
 * @param fatal why decoding stops the interpreter, null where it does not
 */
record PthText(List<String> lines, @Nullable String fatal) {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    static PthText of(byte[] bytes, SiteRules rules) {
        String text = PythonText.decodeStrict(bytes);
        if (text == null) {
            return new PthText(rules.readsWhole() ? List.of() : PartialStream.lines(bytes, rules), notUtf8(bytes));
        }
        if (!rules.readsWhole()) {
            return new PthText(PyText.universalLines(text), null);
        }
        boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
        return new PthText(PyText.splitLines(marked ? text.substring(1) : text), null);
    }

    private static String notUtf8(byte[] bytes) {
        int at = PythonText.firstInvalid(bytes);
        int line = 1;
        for (int i = 0; i < at; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        int bad = bytes[at] & 0xFF;
        return "is not UTF-8 text: byte 0x" + Integer.toHexString(bad) + " in position " + at + ", line " + line;
    }
}
