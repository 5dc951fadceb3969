package io.github.pthfinder.link;

import io.github.pthfinder.files.PosixPath;
import io.github.pthfinder.files.PythonText;
import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A {@code direct_url.json} (PEP 610).
 *
 * @param url as written
 * @param editable whether the install is editable
 * @param path the directory of the project, where a {@code file:} URL of this machine names it; null for any other URL
 */
record DirectUrl(String url, boolean editable, @Nullable String path) {
    /** Reads the document; null where it is malformed. */
    static @Nullable DirectUrl parse(String json) {
        // JSON of strings, booleans and objects is a Python literal too, true and false being plain words; only an
        // escaped
        // slash is not.
        String source = new PySource(json).text().replace("\\/", "/");
        if (!(PyParser.statementAt(source, skipBlanks(source), 1) instanceof PyValue.Mapping document)
                || !(get(document, "url") instanceof PyValue.Str url)) {
            return null;
        }
        boolean editable = get(document, "dir_info") instanceof PyValue.Mapping info
                && get(info, "editable") instanceof PyValue.Word word
                && word.text().equals("true");
        String path = filePath(url.value());
        if (path != null && get(document, "subdirectory") instanceof PyValue.Str below) {
            String inside = PosixPath.normalize(path + "/" + below.value());
            path = PosixPath.isWithin(inside, path) ? inside : path;
        }
        return new DirectUrl(url.value(), editable, path);
    }

    private static int skipBlanks(String json) {
        int at = 0;
        while (at < json.length() && (Character.isWhitespace(json.charAt(at)) || json.charAt(at) == '\uFEFF')) {
            at++;
        }
        return at;
    }

    private static @Nullable PyValue get(PyValue.Mapping mapping, String key) {
        for (PyValue.Entry entry : mapping.entries()) {
            if (entry.key() instanceof PyValue.Str name && name.value().equals(key)) {
                return entry.value();
            }
        }
        return null;
    }

    /** The path of a {@code file:} URL (RFC 8089) without host or with {@code localhost}, as pip takes no other. */
    private static @Nullable String filePath(String url) {
        if (!url.regionMatches(true, 0, "file:", 0, 5)) {
            return null;
        }
        int slash = url.startsWith("//", 5) ? url.indexOf('/', 7) : 5;
        String host = slash > 7 ? url.substring(7, slash) : "";
        boolean here = host.isEmpty() || host.equalsIgnoreCase("localhost");
        if (!here || slash < 0 || !url.startsWith("/", slash)) {
            return null;
        }
        int end = slash;
        while (end < url.length() && url.charAt(end) != '?' && url.charAt(end) != '#') {
            end++;
        }
        return PosixPath.normalize(PythonText.fsDecode(unquote(PythonText.fsEncode(url.substring(slash, end)))));
    }

    private static byte[] unquote(byte[] quoted) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(quoted.length);
        for (int i = 0; i < quoted.length; i++) {
            int high = quoted[i] == '%' && i + 2 < quoted.length ? Character.digit(quoted[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(quoted[i + 2], 16);
            out.write(low < 0 ? quoted[i] : high << 4 | low);
            i += low < 0 ? 0 : 2;
        }
        return out.toByteArray();
    }
}
