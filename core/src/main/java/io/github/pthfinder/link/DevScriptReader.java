package io.github.pthfinder.link;

import io.github.pthfinder.files.PosixPath;
import io.github.pthfinder.model.Mechanism;
import io.github.pthfinder.model.Place;
import org.jspecify.annotations.Nullable;

/**
 * The stubs that {@code setup.py develop} writes for {@code scripts=}: a marker that names the distribution, and the
 * script of the project that is executed instead (setuptools {@code script.tmpl} and {@code script (dev).tmpl}).
 */
final class DevScriptReader implements ScriptReader {
    static final String MARKER = "# EASY-INSTALL-DEV-SCRIPT:";

    private static final String ASSIGNMENT = "__file__ =";

    /** Further down the code of no version assigns it. */
    private static final int LAST_LINE = 12;

    @Override
    public @Nullable Link read(Environment environment, Seat seat, Script script) {
        if (!script.line(2).startsWith(MARKER)) {
            return null;
        }
        String distribution =
                distribution(script.line(2).substring(MARKER.length()).strip());
        for (int number = 3; number <= LAST_LINE; number++) {
            String line = script.line(number);
            if (line.startsWith(ASSIGNMENT)
                    && PyParser.statementAt(line, ASSIGNMENT.length(), number) instanceof PyValue.Str path
                    && PosixPath.isAbsolute(path.value())) {
                return new Link(
                        Mechanism.DEV_SCRIPT,
                        Place.of(script.file(), number),
                        path.value(),
                        PosixPath.normalize(path.value()),
                        new Serves.Program(true, distribution));
            }
        }
        return null;
    }

    /** The name in {@code 'acme==1.0','tool'}. */
    private static @Nullable String distribution(String specification) {
        PyValue value = new PyParser(new PyLexer(specification, 0, 1)).value();
        if (!(value instanceof PyValue.Str requirement)) {
            return null;
        }
        int equals = requirement.value().indexOf("==");
        return equals < 0 ? requirement.value() : requirement.value().substring(0, equals);
    }
}
