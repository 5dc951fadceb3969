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
        /** The import succeeded, but there is nothing in it. */
        EMPTY,
        /** The import raised. */
        FAILS
    }

    private static final String QUESTION = String.join(
            "\n",
            "import importlib, pkgutil, sys",
            "for name in sys.argv[1:]:",
            "    try:",
            "        module = importlib.import_module(name)",
            "    except BaseException:",
            "        print(name, 'FAILS')",
            "        continue",
            "    code = getattr(module, '__file__', None) is not None",
            "    print(name, 'WORKS' if code or list(pkgutil.iter_modules(module.__path__)) else 'EMPTY')");

    private Interpreter() {}

    static Map<String, Outcome> imports(Site site, List<String> names) {
        List<String> command = new ArrayList<>(List.of(Venvs.python(site.env()), "-c", QUESTION));
        command.addAll(names);
        // -c puts the working directory on sys.path: that of a test holds nothing that these projects are called.
        String out = Run.of(Map.of("HOME", "/nonexistent", "LC_ALL", "C.UTF-8"), command)
                .out();
        Map<String, Outcome> outcomes = new TreeMap<>();
        for (String line : out.split("\n")) {
            String[] words = line.split(" ");
            outcomes.put(words[0], Outcome.valueOf(words[1]));
        }
        return outcomes;
    }
}
