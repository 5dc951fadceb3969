package io.github.pthfinder.link;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The literal directories that an import line of a {@code .pth} file makes importable. One whose existence the line itself
 * asks for first is meant to be optional and left out.
 */
final class LiteralDirectories {
    private final List<ImportLine.Reference> references = new ArrayList<>();
    private final Set<String> askedFor = new HashSet<>();

    private LiteralDirectories() {}

    static List<ImportLine.Reference> in(String line) {
        LiteralDirectories found = new LiteralDirectories();
        for (PyValue.Call call : PyCalls.in(line)) {
            if (call.function().equals("exec") && first(call) instanceof PyValue.Str code) {
                for (PyValue.Call inside : PyCalls.in(code.value())) {
                    found.call(inside);
                }
            } else {
                found.call(call);
            }
        }
        List<ImportLine.Reference> certain = new ArrayList<>();
        for (ImportLine.Reference reference : found.references) {
            if (!found.askedFor.contains(reference.path())) {
                certain.add(reference);
            }
        }
        return certain;
    }

    private static @org.jspecify.annotations.Nullable PyValue first(PyValue.Call call) {
        return call.arguments().isEmpty() ? null : call.arguments().get(0);
    }

    private void call(PyValue.Call call) {
        List<PyValue> arguments = call.arguments();
        switch (lastName(call.function())) {
            case "addsitedir", "append" -> {
                boolean site = call.function().endsWith("addsitedir");
                if (site || call.function().equals("sys.path.append")) {
                    directories(arguments, site);
                }
            }
            case "insert" -> {
                if (call.function().equals("sys.path.insert") && arguments.size() > 1) {
                    directories(arguments.subList(1, 2), false);
                }
            }
            case "extend" -> {
                boolean path = call.function().equals("sys.path.extend");
                if (path && first(call) instanceof PyValue.Sequence sequence) {
                    directories(sequence.items(), false);
                }
            }
            case "exists", "isdir" -> {
                if (first(call) instanceof PyValue.Str path) {
                    askedFor.add(path.value());
                }
            }
            case "join" -> portion(arguments);
            default -> {}
        }
    }

    private static String lastName(String function) {
        return function.substring(function.lastIndexOf('.') + 1);
    }

    private void directories(List<PyValue> paths, boolean site) {
        for (PyValue path : paths) {
            if (path instanceof PyValue.Str text) {
                references.add(new ImportLine.Reference(text.value(), null, site));
            }
        }
    }

    /** {@code os.path.join('/root', *('a', 'b'))}: the package directory of a setuptools {@code -nspkg.pth}. */
    private void portion(List<PyValue> arguments) {
        if (arguments.size() != 2
                || !(arguments.get(0) instanceof PyValue.Str root)
                || !(arguments.get(1) instanceof PyValue.Sequence parts)
                || parts.items().isEmpty()
                || !root.value().startsWith("/")) {
            return;
        }
        StringBuilder path = new StringBuilder(root.value());
        StringBuilder module = new StringBuilder();
        for (PyValue part : parts.items()) {
            if (!(part instanceof PyValue.Str name)) {
                return;
            }
            path.append('/').append(name.value());
            module.append(module.length() == 0 ? "" : ".").append(name.value());
        }
        references.add(new ImportLine.Reference(path.toString(), module.toString(), false));
    }
}
