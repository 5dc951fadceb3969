package io.github.pthfinder.site;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The import names that a {@code RECORD} tells of: a module or a package that stands in the site directory itself, and a
 * dotted name where only directories without {@code __init__} are above it (PEP 420).
 */
final class RecordedModules {
    private static final String[] SUFFIXES = {".py", ".so", ".pyd", ".pyc"};

    private final List<String> modules = new ArrayList<>();
    private final List<String> compiledBelow = new ArrayList<>();
    private boolean hasPathFile;
    private final Set<String> packages = new HashSet<>();

    RecordedModules(RecordRows rows) {
        for (String path = rows.next(); path != null; path = rows.next()) {
            add(path);
        }
    }

    private void add(String path) {
        int slash = path.lastIndexOf('/');
        hasPathFile |= slash < 0 && path.endsWith(".pth");
        int dot = path.indexOf('.', slash + 1);
        if (dot < 0 || !isModule(path) || !isImportable(path.substring(0, dot))) {
            return;
        }
        String module = path.substring(0, dot);
        if (module.endsWith("/__init__")) {
            packages.add(module.substring(0, slash));
        } else {
            boolean compiled = slash >= 0 && (path.endsWith(".so") || path.endsWith(".pyd"));
            (compiled ? compiledBelow : modules).add(module);
        }
    }

    private static boolean isModule(String path) {
        for (String suffix : SUFFIXES) {
            if (path.endsWith(suffix)) {
                return true;
            }
        }
        return false;
    }

    /** Whether each part of a path can be a part of an import name. */
    private static boolean isImportable(String path) {
        for (int start = 0; start <= path.length(); ) {
            int slash = path.indexOf('/', start);
            int end = slash < 0 ? path.length() : slash;
            String part = path.substring(start, end);
            if (!Identifiers.isName(part) || part.equals("__pycache__")) {
                return false;
            }
            start = end + 1;
        }
        return true;
    }

    /** The names; those of the loaders of editable installs are not among them. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        for (String found : packages) {
            name(names, outermost(found));
        }
        for (String module : compiledBelow) {
            // An editable install builds them into a package whose sources are elsewhere.
            modules.add(hasPathFile ? module.substring(0, module.lastIndexOf('/')) : module);
        }
        for (String module : modules) {
            String outermost = outermost(module);
            if (outermost.length() < module.length() || !isOutsideImports(module)) {
                name(names, outermost);
            }
        }
        return names;
    }

    private static void name(List<String> names, String module) {
        if (!isLoader(module)) {
            names.add(module.replace('/', '.'));
        }
    }

    /** The outermost package that holds a module, the module itself where none does. */
    private String outermost(String module) {
        for (int slash = module.indexOf('/'); slash >= 0; slash = module.indexOf('/', slash + 1)) {
            String above = module.substring(0, slash);
            if (packages.contains(above)) {
                return above;
            }
        }
        return module;
    }

    private static boolean isLoader(String module) {
        return module.startsWith("__editable__")
                || module.startsWith("_editable_")
                || module.startsWith("__editables_")
                || module.endsWith("_editable")
                || module.endsWith("_editable_loader")
                || module.endsWith("_editable_hook")
                || module.endsWith("_build_hook");
    }

    /** Whether it lies in a directory of another purpose, which {@code pip install --target} puts beside the packages. */
    private static boolean isOutsideImports(String module) {
        int slash = module.indexOf('/');
        return slash >= 0
                && switch (module.substring(0, slash)) {
                    case "bin", "etc", "include", "lib", "share" -> true;
                    default -> false;
                };
    }
}
