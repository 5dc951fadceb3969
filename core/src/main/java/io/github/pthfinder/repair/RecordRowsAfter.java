package io.github.pthfinder.repair;

import io.github.pthfinder.files.Content;
import io.github.pthfinder.files.FileView;
import io.github.pthfinder.files.PosixPath;
import io.github.pthfinder.files.PythonText;
import io.github.pthfinder.model.Change;
import io.github.pthfinder.site.Installed;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * The {@code RECORD} files of a plan: hash and size of each file that changes, so that {@code pip uninstall} and whoever
 * verifies an installation still find what they expect (PyPA specification: recording installed projects).
 */
final class RecordRowsAfter {
    private final FileView files;

    RecordRowsAfter(FileView files) {
        this.files = files;
    }

    /** What has to change in the records of these site directories beside the changes themselves. */
    List<Change> of(List<Change> changes, List<String> sites) {
        List<Change> records = new ArrayList<>();
        for (String site : sites) {
            for (String entry : files.list(site).names()) {
                Installed installed = entry.endsWith(".dist-info") ? Installed.of(site, entry) : null;
                String file = installed == null ? "" : PosixPath.join(installed.metadata(), "RECORD");
                Content content = installed == null ? Content.of(new byte[0]) : files.read(file, Content.TEXT_CAP);
                byte[] after = after(content.bytes(), changes, site);
                if (content.ok() && after != content.bytes()) {
                    records.add(new Change.Rewrite(file, content.bytes(), after));
                }
            }
        }
        return records;
    }

    private static byte[] after(byte[] record, List<Change> changes, String site) {
        byte[] now = record;
        for (Change change : changes) {
            if (change instanceof Change.Rewrite rewrite) {
                now = withRow(now, relative(rewrite.file(), site), rewrite.after());
                now = withRow(now, rewrite.file(), rewrite.after());
            }
        }
        return now;
    }

    /** As installers write it, from the site directory on. */
    private static String relative(String file, String site) {
        String up = "";
        for (String from = site; !from.equals("/") && !from.isEmpty(); from = PosixPath.parent(from)) {
            if (PosixPath.isWithin(file, from)) {
                return up + file.substring(from.length() + 1);
            }
            up += "../";
        }
        return file;
    }

    /** The record with another hash in the row of a path, if that row has one. */
    private static byte[] withRow(byte[] record, String path, byte[] content) {
        String text = new String(record, StandardCharsets.ISO_8859_1);
        String name = new String(PythonText.fsEncode(path), StandardCharsets.ISO_8859_1);
        String quoted = '"' + name.replace("\"", "\"\"") + '"';
        for (String field : List.of(name, quoted)) {
            int row = text.startsWith(field + ",") ? 0 : text.indexOf("\n" + field + ",") + 1;
            if (row > 0 || text.startsWith(field + ",")) {
                String now = withHash(text, row, row + field.length() + 1, content);
                return now.equals(text) ? record : now.getBytes(StandardCharsets.ISO_8859_1);
            }
        }
        return record;
    }

    /** With the algorithm that the row names; a row without a hash says nothing. */
    private static String withHash(String text, int row, int hash, byte[] content) {
        int end = row;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        int equals = text.indexOf('=', hash);
        String algorithm = equals < 0 || equals > end ? "" : text.substring(hash, equals);
        if (!algorithm.matches("sha(256|384|512)")) {
            return text;
        }
        String now = algorithm + "=" + digest(algorithm.replace("sha", "SHA-"), content) + "," + content.length;
        return text.substring(0, hash) + now + text.substring(end);
    }

    private static String digest(String algorithm, byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance(algorithm).digest(content);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has " + algorithm, e);
        }
    }
}
