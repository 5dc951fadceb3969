package io.github.pthfinder.link;

import io.github.pthfinder.files.PosixPath;
import io.github.pthfinder.model.Mechanism;
import io.github.pthfinder.model.Place;
import org.jspecify.annotations.Nullable;

/**
 * The interpreter in the first line of a script, or, where the path is long or holds a blank, in the shell line below it
 * ({@code '''exec' "/path of/python" "$0" "$@"}, as distlib, pip and uv write it). Only a Python that is not there is a
 * link; a dead one of the environment itself is told once, where it stands.
 */
final class ShebangReader implements ScriptReader {
    private static final String TRAMPOLINE = "'''exec' ";

    @Override
    public @Nullable Link read(Environment environment, Seat seat, Script script) {
        String first = script.line(1).substring(2).strip();
        int line = 1;
        String interpreter = upToBlank(first);
        boolean shell = PosixPath.name(interpreter).equals("sh");
        if (shell && script.line(2).startsWith(TRAMPOLINE)) {
            line = 2;
            interpreter = firstWord(script.line(2).substring(TRAMPOLINE.length()));
        }
        boolean absolute = PosixPath.isAbsolute(interpreter) && interpreter.indexOf('$') < 0;
        if (!absolute || !isPython(interpreter) || environment.files().exists(interpreter)) {
            return null;
        }
        boolean own = PosixPath.parent(interpreter).equals(seat.bin())
                && environment.files().isLink(interpreter);
        return own
                ? null
                : new Link(
                        Mechanism.SCRIPT_SHEBANG,
                        Place.of(script.file(), line),
                        interpreter,
                        PosixPath.normalize(interpreter),
                        new Serves.Program(true, null));
    }

    /** Whether an installer writes such a path: it names the environment's own Python, never that of the system. */
    private static boolean isPython(String interpreter) {
        String name = PosixPath.name(interpreter);
        String dir = PosixPath.parent(interpreter);
        return !dir.equals("/usr/bin") && !dir.equals("/bin") && isPythonName(name);
    }

    private static boolean isPythonName(String name) {
        return name.startsWith("python") || name.startsWith("pypy");
    }

    private static String upToBlank(String text) {
        int end = 0;
        while (end < text.length() && text.charAt(end) != ' ' && text.charAt(end) != '\t') {
            end++;
        }
        return text.substring(0, end);
    }

    /** The first word of a shell command line; quotes are taken off. */
    private static String firstWord(String text) {
        StringBuilder word = new StringBuilder();
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote == 0 && (c == ' ' || c == '\t')) {
                break;
            }
            if (c == quote) {
                quote = 0;
            } else if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
            } else if (c == '\\' && quote != '\'' && i + 1 < text.length()) {
                word.append(text.charAt(++i));
            } else {
                word.append(c);
            }
        }
        return word.toString();
    }
}
