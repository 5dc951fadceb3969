package io.github.pthfinder.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an import line of a {@code .pth} file needs and where it points, read statement by statement and never executed.
 * Only statements of known shape count; what is hidden in {@code exec("…")} catches its own errors and is left alone.
 */
final class ImportLine {
    private final List<String> modules = new ArrayList<>();
    private final List<Reference> references;
    private final Map<String, String> variables;
    private @Nullable String lastString;
    private @Nullable String guardName;
    private boolean guardHolds;

    private ImportLine(List<Reference> references, Map<String, String> variables) {
        this.references = references;
        this.variables = variables;
    }

    /** Reads a line; {@code variables} are the environment variables that a guard may ask for. */
    static ImportLine read(String line, Map<String, String> variables) {
        ImportLine result = new ImportLine(LiteralDirectories.in(line), variables);
        for (List<PyToken> statement : statements(line)) {
            result.statement(statement);
        }
        return result;
    }

    /** The modules that must import, or the line fails. */
    List<String> modules() {
        return modules;
    }

    /** The literal directories that the line makes importable. */
    List<Reference> references() {
        return references;
    }

    /**
     * A literal directory in an import line.
     *
     * @param path as written
     * @param module the namespace package that it becomes a portion of, null where it goes on {@code sys.path}
     * @param site whether it becomes a site directory, whose own {@code .pth} files are processed
     * @param at the index of {@code sys.path} at which it is put, {@link Serves.SearchPath#LAST} for the end
     */
    record Reference(String path, @Nullable String module, boolean site, int at) {
        Serves serves() {
            return module == null ? new Serves.SearchPath(at) : new Serves.Module(module, Serves.Form.PORTION);
        }
    }

    private static List<List<PyToken>> statements(String line) {
        List<List<PyToken>> statements = new ArrayList<>();
        List<PyToken> current = new ArrayList<>();
        PyLexer lexer = new PyLexer(line, 0, 1);
        int depth = 0;
        for (PyToken token = lexer.next(); token.kind() != PyToken.Kind.END; token = lexer.next()) {
            depth += token.is("(") || token.is("[") || token.is("{") ? 1 : 0;
            depth -= token.is(")") || token.is("]") || token.is("}") ? 1 : 0;
            if (token.is(";") && depth == 0) {
                statements.add(current);
                current = new ArrayList<>();
            } else {
                current.add(token);
            }
        }
        statements.add(current);
        return statements;
    }

    private void statement(List<PyToken> tokens) {
        if (tokens.isEmpty()) {
            return;
        }
        PyToken first = tokens.get(0);
        if (first.isName("import")) {
            importNames(tokens);
        } else if (first.isName("from")) {
            modules.add(dotted(tokens, 1));
        } else if (first.isName("__import__")) {
            dynamicImport(tokens, 0);
        } else if (tokens.size() > 2 && tokens.get(1).is("=")) {
            guard(tokens);
        } else if (tokens.size() > 2
                && tokens.get(1).isName("and")
                && first.text().equals(guardName)
                && guardHolds) {
            dynamicImport(tokens, 2);
        }
    }

    private void importNames(List<PyToken> tokens) {
        for (int i = 1; i < tokens.size(); i++) {
            if (tokens.get(i - 1).isName("import") || tokens.get(i - 1).is(",")) {
                modules.add(dotted(tokens, i));
            }
        }
    }

    private void dynamicImport(List<PyToken> tokens, int at) {
        boolean literal = tokens.size() > at + 2
                && tokens.get(at).isName("__import__")
                && tokens.get(at + 1).is("(")
                && tokens.get(at + 2).kind() == PyToken.Kind.STRING;
        if (literal) {
            modules.add(tokens.get(at + 2).text());
        }
    }

    /** {@code enabled = os.environ.get(var, 'local') == 'local'}: the guard of setuptools' distutils-precedence. */
    private void guard(List<PyToken> tokens) {
        dynamicImport(tokens, 2);
        String asked = null;
        String fallback = null;
        String wanted = null;
        for (int i = 2; i < tokens.size(); i++) {
            PyToken token = tokens.get(i);
            if (token.isName("get") && i + 4 < tokens.size()) {
                PyToken name = tokens.get(i + 2);
                asked = name.kind() == PyToken.Kind.STRING ? name.text() : lastString;
                fallback = tokens.get(i + 4).text();
            } else if (token.is("==") && i + 1 < tokens.size()) {
                wanted = tokens.get(i + 1).text();
            }
        }
        if (asked != null && wanted != null) {
            guardName = tokens.get(0).text();
            guardHolds = wanted.equals(variables.getOrDefault(asked, fallback));
        } else if (tokens.get(2).kind() == PyToken.Kind.STRING) {
            lastString = tokens.get(2).text();
        }
    }

    private static String dotted(List<PyToken> tokens, int from) {
        StringBuilder name = new StringBuilder();
        for (int i = from;
                i < tokens.size() && (tokens.get(i).is(".") || tokens.get(i).kind() == PyToken.Kind.NAME);
                i++) {
            if (tokens.get(i).isName("import") || tokens.get(i).isName("as")) {
                break;
            }
            name.append(tokens.get(i).text());
        }
        return name.toString();
    }
}
