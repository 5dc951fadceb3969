package io.github.pthfinder.report;

import java.nio.charset.StandardCharsets;

/**
 * Collects an XML 1.0 document. The JDK's writer puts characters into it that no parser takes; here they are shown escaped,
 * as {@link Printable} shows them.
 */
final class XmlOut {
    private final StringBuilder xml = new StringBuilder();

    XmlOut declaration() {
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        return this;
    }

    /** A start tag; {@code attributes} are names and values by turns. */
    XmlOut open(String element, String... attributes) {
        xml.append('<').append(element);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            xml.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            xml.append('"');
        }
        xml.append('>');
        return this;
    }

    XmlOut text(String text) {
        escape(text);
        return this;
    }

    XmlOut close(String element) {
        xml.append("</").append(element).append(">\n");
        return this;
    }

    XmlOut append(XmlOut other) {
        xml.append('\n').append(other.xml);
        return this;
    }

    byte[] bytes() {
        return xml.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            int c = text.codePointAt(i);
            switch (c) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '"' -> xml.append("&quot;");
                default -> {
                    if (isCharacter(c)) {
                        xml.appendCodePoint(c);
                    } else {
                        xml.append("\\u")
                                .append(Integer.toHexString(0x10000 | c).substring(1));
                    }
                }
            }
            i += Character.charCount(c) - 1;
        }
    }

    /** The production Char of XML 1.0, without the carriage return, which parsers turn into something else. */
    private static boolean isCharacter(int c) {
        return c == '\t'
                || c == '\n'
                || c >= ' ' && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000 && c <= 0x10FFFF;
    }
}
