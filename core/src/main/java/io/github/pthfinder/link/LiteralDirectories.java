package io.github.pthfinder.link;

import io.github.pthfinder.files.PosixPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The literal directories that an import line of a {@code .pth} file makes importable. One whose existence the line itself
 * asks for first is meant to be optional and left out.
 */
final class LiteralDirectories {
    private static final int LAST = Serves.SearchPath.LAST;

    private final List<ImportLine.Reference> references = new ArrayList<>();
    private final Set<String> askedFor = new HashSet<>();

    private LiteralDirectories() {}

    static List<ImportLine.Reference> in(String line) {
        LiteralDirectories found = new LiteralDirectories();
        found.code(line);
        List<ImportLine.Reference> certain = new ArrayList<>();
        for (ImportLine.Reference reference : found.references) {
            if (!found.askedFor.contains(reference.path())) {
                certain.add(reference);
            }
        }
        return certain;
    }

    private void code(String code) {
        for (PyValue.Call call : PyCalls.in(code)) {
            if (call.function().equals("exec") && PyTables.argument(call, 0) instanceof PyValue.Str inside) {
                code(inside.value());
            } else {
                call(call);
            }
        }
        for (PathAssignments.Addition addition : PathAssignments.in(code)) {
            directories(addition.paths(), false, addition.at());
        }
    }

    private void call(PyValue.Call call) {
        List<PyValue> arguments = call.arguments();
        switch (lastName(call.function())) {
            case "addsitedir" -> directories(first(arguments), true, LAST);
            case "append" -> {
                if (call.function().equals("sys.path.append")) {
                    directories(arguments, false, LAST);
                }
            }
            case "insert" -> {
                if (call.function().equals("sys.path.insert") && arguments.size() == 2) {
                    boolean word = arguments.get(0) instanceof PyValue.Word;
                    directories(
                            arguments.subList(1, 2),
                            false,
                            word ? PathAssignments.index(((PyValue.Word) arguments.get(0)).text()) : LAST);
                }
            }
            case "extend" -> {
                boolean path = call.function().equals("sys.path.extend");
                if (path && PyTables.argument(call, 0) instanceof PyValue.Sequence sequence) {
                    directories(sequence.items(), false, LAST);
                }
            }
            case "exists", "isdir" -> {
                String path = path(PyTables.argument(call, 0));
                if (path != null) {
                    askedFor.add(path);
                }
            }
            case "join" -> portion(arguments);
            default -> {}
        }
    }

    /** What {@code addsitedir} takes behind the directory is no directory. */
    private static List<PyValue> first(List<PyValue> arguments) {
        return arguments.subList(0, Math.min(1, arguments.size()));
    }

    private static String lastName(String function) {
        return function.substring(function.lastIndexOf('.') + 1);
    }

    private void directories(List<PyValue> paths, boolean site, int at) {
        int next = at;
        for (PyValue value : paths) {
            String path = path(value);
            // What a relative one leads to depends on where the interpreter starts.
            if (path != null && PosixPath.isAbsolute(path)) {
                references.add(new ImportLine.Reference(path, null, site, next));
            }
            next += next == LAST ? 0 : 1;
        }
    }

    /** A literal, or {@code os.path.join} of literals; null where anything else stands there. */
    private static @Nullable String path(PyValue value) {
        if (value instanceof PyValue.Str text) {
            return text.value();
        }
        if (!(value instanceof PyValue.Call call) || !call.function().endsWith("path.join")) {
            return null;
        }
        String path = null;
        for (PyValue argument : call.arguments()) {
            boolean more = argument instanceof PyValue.Sequence;
            for (PyValue part : more ? ((PyValue.Sequence) argument).items() : List.of(argument)) {
                if (!(part instanceof PyValue.Str text)) {
                    return null;
                }
                path = path == null ? text.value() : PosixPath.join(path, text.value());
            }
        }
        return path;
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
        references.add(new ImportLine.Reference(path.toString(), module.toString(), false, LAST));
    }
}
