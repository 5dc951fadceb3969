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
            String start = field + ",sha256=";
            int row = text.startsWith(start) ? 0 : text.indexOf("\n" + start) + 1;
            if (row > 0 || text.startsWith(start)) {
                int end = row;
                while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                    end++;
                }
                String now =
                        text.substring(0, row) + start + sha256(content) + "," + content.length + text.substring(end);
                return now.equals(text) ? record : now.getBytes(StandardCharsets.ISO_8859_1);
            }
        }
        return record;
    }

    private static String sha256(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
