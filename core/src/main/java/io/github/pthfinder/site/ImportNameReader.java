package io.github.pthfinder.site;

import io.github.pthfinder.files.FileView;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Reads the import names of a distribution from its metadata, the most explicit source first: {@code Import-Name}
 * (PEP 794), {@code top_level.txt} (setuptools), the modules in {@code RECORD} and the entry points.
 */
final class ImportNameReader {
    private ImportNameReader() {}

    static ImportNames read(FileView files, Installed installed, Headers headers) {
        TreeSet<String> names = new TreeSet<>();
        importHeaders(names, headers);
        if (names.isEmpty()) {
            for (String line : MetadataText.lines(files, installed, "top_level.txt")) {
                add(names, line.replace('/', '.'));
            }
            // A develop install keeps the list of its sources beside it.
            if (installed.metadata().endsWith(".egg-info")) {
                members(names, files, installed);
            }
        }
        if (names.isEmpty()) {
            RecordRows rows = new RecordRows(MetadataText.text(files, installed, "RECORD"));
            names.addAll(new RecordedModules(rows).names());
            entryPoints(names, MetadataText.lines(files, installed, "entry_points.txt"));
        }
        return names.isEmpty() ? ImportNames.guess(installed.name()) : new ImportNames(new ArrayList<>(names), true);
    }

    /** Of a declared namespace package only the packages inside are the distribution's own. */
    private static void members(TreeSet<String> names, FileView files, Installed installed) {
        for (String namespace : MetadataText.lines(files, installed, "namespace_packages.txt")) {
            String inside = "/" + namespace.replace('.', '/') + "/";
            TreeSet<String> members = new TreeSet<>();
            for (String source : MetadataText.lines(files, installed, "SOURCES.txt")) {
                int at = ("/" + source).indexOf(inside);
                int end = at < 0 ? -1 : source.indexOf('/', at + inside.length() - 1);
                if (end >= 0 && source.startsWith("/__init__.py", end) && source.endsWith("/__init__.py")) {
                    add(members, namespace + "." + source.substring(at + inside.length() - 1, end));
                }
            }
            if (!members.isEmpty()) {
                names.remove(namespace);
                names.addAll(members);
            }
        }
    }

    private static void importHeaders(TreeSet<String> names, Headers headers) {
        PyVersion metadata = PyVersion.parse(String.valueOf(headers.first("Metadata-Version")));
        // The header came with version 2.5; most metadata is older and is not read to its end for it.
        if (metadata == null || metadata.atLeast(2, 5)) {
            for (String value : headers.all("Import-Name")) {
                int mark = value.indexOf(';');
                add(names, (mark < 0 ? value : value.substring(0, mark)).strip());
            }
        }
    }

    /** The top-level module of each object reference, {@code name = package.module:attribute}. */
    private static void entryPoints(TreeSet<String> names, List<String> lines) {
        for (String line : lines) {
            int equals = line.indexOf('=');
            if (equals > 0 && line.charAt(0) != '#' && line.charAt(0) != ';' && line.charAt(0) != '[') {
                String reference = line.substring(equals + 1).strip();
                int end = 0;
                while (end < reference.length() && ":.[ ".indexOf(reference.charAt(end)) < 0) {
                    end++;
                }
                add(names, reference.substring(0, end));
            }
        }
    }

    private static void add(TreeSet<String> names, String name) {
        if (Identifiers.isDotted(name)) {
            names.add(name);
        }
    }
}
