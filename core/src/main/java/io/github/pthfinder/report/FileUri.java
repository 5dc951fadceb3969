package io.github.pthfinder.report;

import io.github.pthfinder.files.PythonText;

/** Paths as parts of URIs (RFC 3986, RFC 8089): bytes that are not letters of a URI are percent-encoded, whatever they mean. */
final class FileUri {
    private static final String HEX = "0123456789ABCDEF";

    private FileUri() {}

    /** {@code file:///…} of an absolute path. */
    static String of(String path) {
        return "file://" + encoded(path.startsWith("/") ? path : "/" + path);
    }

    /** The path with its bytes encoded; a first part with a colon is not taken for a scheme. */
    static String relative(String path) {
        String uri = encoded(path);
        int slash = uri.indexOf('/');
        int colon = uri.indexOf(':');
        return colon >= 0 && (slash < 0 || colon < slash) ? "./" + uri : uri;
    }

    private static String encoded(String path) {
        StringBuilder uri = new StringBuilder(path.length() + 16);
        for (byte b : PythonText.fsEncode(Secrets.hide(path))) {
            int c = b & 0xFF;
            if (c < 0x80 && isPathLetter((char) c)) {
                uri.append((char) c);
            } else {
                uri.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
            }
        }
        return uri.toString();
    }

    /** pchar of RFC 3986 and the slash; {@code '} and {@code *} are left out, because careless readers stumble over them. */
    private static boolean isPathLetter(char c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || "-._~!$&()+,;=:@/".indexOf(c) >= 0;
    }
}
