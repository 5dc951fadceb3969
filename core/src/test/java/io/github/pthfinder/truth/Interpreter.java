package io.github.pthfinder.truth;

import io.github.pthfinder.testing.Run;
import io.github.pthfinder.testing.Venvs;
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
            "import importlib, importlib.util, pkgutil, sys",
            "def holds_source(name, module):",
            "    # A dangling link is listed and does not import; a compiled module that is left over makes no package.",
            "    for info in pkgutil.iter_modules(module.__path__):",
            "        try:",
            "            spec = importlib.util.find_spec(name + '.' + info.name)",
            "        except BaseException:",
            "            continue",
            "        if spec and ((spec.origin or '').endswith('.py') or spec.submodule_search_locations):",
            "            return True",
            "for name in sys.argv[1:]:",
            "    try:",
            "        module = importlib.import_module(name)",
            "    except BaseException:",
            "        print('\\n=', name, 'FAILS')",
            "        continue",
            "    code = getattr(module, '__file__', None) is not None",
            "    print('\\n=', name, 'WORKS' if code or holds_source(name, module) else 'EMPTY')");

    private Interpreter() {}

    static Map<String, Outcome> imports(Site site, List<String> names) {
        return imports(site, names, System.getenv("PATH"));
    }

    static Map<String, Outcome> imports(Site site, List<String> names, String path) {
        List<String> command = new ArrayList<>(List.of(Venvs.python(site.env()), "-c", QUESTION));
        command.addAll(names);
        // -c puts the working directory on sys.path: that of a test holds nothing that these projects are called.
        // Build tools that an import starts find themselves through PATH.
        Map<String, String> environment = Map.of("HOME", "/nonexistent", "LC_ALL", "C.UTF-8", "PATH", path);
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
}
