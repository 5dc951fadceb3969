package io.github.pthfinder.site;

import io.github.pthfinder.files.FileView;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Reads the import names of a distribution from its metadata, the most explicit source first: {@code top_level.txt}
 * (setuptools), {@code Import-Name} (PEP 794), the modules in {@code RECORD}, the entry points.
 */
final class ImportNameReader {
    private ImportNameReader() {}

    static ImportNames read(FileView files, Installed installed) {
        TreeSet<String> names = new TreeSet<>();
        for (String line : MetadataText.lines(files, installed, "top_level.txt")) {
            add(names, line.replace('/', '.'));
        }
        if (names.isEmpty()) {
            importHeaders(names, files, installed);
        }
        if (names.isEmpty()) {
            for (String row : MetadataText.lines(files, installed, "RECORD")) {
                recorded(names, row);
            }
            entryPoints(names, MetadataText.lines(files, installed, "entry_points.txt"));
        }
        return names.isEmpty() ? ImportNames.guess(installed.name()) : new ImportNames(new ArrayList<>(names), true);
    }

    private static void importHeaders(TreeSet<String> names, FileView files, Installed installed) {
        for (String line : MetadataText.headers(files, installed)) {
            if (line.regionMatches(true, 0, "Import-Name:", 0, 12)) {
                String value = line.substring(12);
                int mark = value.indexOf(';');
                add(names, (mark < 0 ? value : value.substring(0, mark)).strip());
            }
        }
    }

    /** Modules and packages that stand in the site directory itself; the loaders of editable installs are none. */
    private static void recorded(TreeSet<String> names, String row) {
        int comma = row.indexOf(',');
        String path = comma < 0 ? row : row.substring(0, comma);
        int slash = path.indexOf('/');
        int suffix = slash < 0 ? path.indexOf('.') : path.lastIndexOf('.');
        boolean module = path.endsWith(".py") || path.endsWith(".so") || path.endsWith(".pyd");
        if (!module || suffix < 0 || path.startsWith("/") || path.startsWith("..")) {
            return;
        }
        String top = slash < 0 ? path.substring(0, suffix) : path.substring(0, slash);
        if (!top.startsWith("__editable__")
                && !top.startsWith("_editable_")
                && !top.startsWith("__editables_")
                && !top.endsWith("_editable")
                && !top.endsWith("_editable_loader")
                && !top.endsWith("_editable_hook")) {
            add(names, top);
        }
    }

    private static void entryPoints(TreeSet<String> names, List<String> lines) {
        for (String line : lines) {
            int equals = line.indexOf('=');
            if (equals > 0 && line.charAt(0) != '#' && line.charAt(0) != '[') {
                int end = equals + 1;
                while (end < line.length() && ":.[ ".indexOf(line.charAt(end)) < 0
                        || end == equals + 1 && end < line.length() && line.charAt(end) == ' ') {
                    end++;
                }
                add(names, line.substring(equals + 1, end).strip());
            }
        }
    }

    private static void add(TreeSet<String> names, String name) {
        boolean identifier = !name.isEmpty() && Character.isJavaIdentifierStart(name.charAt(0));
        for (int i = 1; identifier && i < name.length(); i++) {
            identifier = Character.isJavaIdentifierPart(name.charAt(i)) || name.charAt(i) == '.';
        }
        if (identifier) {
            names.add(name);
        }
    }
}
