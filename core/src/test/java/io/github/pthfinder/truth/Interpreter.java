package io.github.pthfinder.truth;

import io.github.pthfinder.testing.Run;
import io.github.pthfinder.testing.Venvs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Asks the real interpreter what imports. */
final class Interpreter {
    /** What an import came to. */
    enum Outcome {
        /** Code was imported. */
        WORKS,
        /** The import succeeded, but there is nothing in it, or no more than a compiled module that is left over. */
        EMPTY,
        /** The import raised. */
        FAILS
    }

    private static final String QUESTION = String.join(
            "\n",
            "import importlib, importlib.util, os, pkgutil, sys",
            "os.chdir(sys.argv[1])",
            "def holds_source(name, module):",
            "    # A dangling link is listed and does not import; a compiled module that is left over makes no package.",
            "    for info in pkgutil.iter_modules(module.__path__):",
            "        try:",
            "            spec = importlib.util.find_spec(name + '.' + info.name)",
            "        except BaseException:",
            "            continue",
            "        if spec and ((spec.origin or '').endswith('.py') or spec.submodule_search_locations):",
            "            return True",
            "def is_stub(file):",
            "    # It only says where its package is.",
            "    return file.endswith('.py') and open(file).read().startswith('__path__ = ')",
            "for name in sys.argv[2:]:",
            "    try:",
            "        module = importlib.import_module(name)",
            "    except BaseException:",
            "        print('\\n=', name, 'FAILS')",
            "        continue",
            "    file = getattr(module, '__file__', None)",
            "    code = file is not None and not is_stub(file)",
            "    print('\\n=', name, 'WORKS' if code or holds_source(name, module) else 'EMPTY')");

    private Interpreter() {}

    /** What each of these names comes to in an environment. {@code -c} puts the working directory on {@code sys.path}. */
    static Map<String, Outcome> imports(Wreck wreck, List<String> names) {
        return imports(wreck.env(), wreck.workingDirectory(), variables(wreck), names);
    }

    /** The same in a healthy environment, with a {@code PATH} for the build tools that an import starts. */
    static Map<String, Outcome> imports(Site site, List<String> names, String path) {
        Map<String, String> variables = Map.of("HOME", "/nonexistent", "LC_ALL", "C.UTF-8", "PATH", path);
        return imports(site.env(), site.env(), variables, names);
    }

    private static Map<String, Outcome> imports(
            Path env, Path workingDirectory, Map<String, String> environment, List<String> names) {
        List<String> command = new ArrayList<>(List.of(Venvs.python(env), "-c", QUESTION, workingDirectory.toString()));
        command.addAll(names);
        String out = Run.of(environment, command).out();
        Map<String, Outcome> outcomes = new TreeMap<>();
        for (String line : out.split("\n")) {
            // Build tools that an import starts print too.
            if (line.startsWith("= ")) {
                String[] words = line.split(" ");
                outcomes.put(words[1], Outcome.valueOf(words[2]));
            }
        }
        return outcomes;
    }

    /** What the interpreter sees, and so what the check is told. */
    static Map<String, String> variables(Wreck wreck) {
        Map<String, String> variables =
                new TreeMap<>(Map.of("HOME", "/nonexistent", "LC_ALL", "C.UTF-8", "PATH", System.getenv("PATH")));
        if (!wreck.pythonPath().isEmpty()) {
            variables.put("PYTHONPATH", wreck.pythonPath());
        }
        return variables;
    }
}
