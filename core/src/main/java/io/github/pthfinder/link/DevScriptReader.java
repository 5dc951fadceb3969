package io.github.pthfinder.link;

import io.github.pthfinder.files.PosixPath;
import io.github.pthfinder.model.Mechanism;
import io.github.pthfinder.model.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stubs that {@code setup.py develop} writes for {@code scripts=}: a marker that names the distribution, and the
 * script of the project that is executed instead (setuptools {@code script.tmpl} and {@code script (dev).tmpl}).
 */
final class DevScriptReader implements ScriptReader {
    private static final String MARKER = "# EASY-INSTALL-DEV-SCRIPT:";

    @Override
    public @Nullable Link read(Environment environment, Seat seat, Script script) {
        List<String> lines = script.lines();
        String distribution = null;
        boolean marked = false;
        for (int i = 1; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith(MARKER)) {
                marked = true;
                distribution = distribution(line.substring(MARKER.length()).strip());
            } else if (marked
                    && line.startsWith("__file__ =")
                    && PyParser.statementAt(line, "__file__ =".length(), i + 1) instanceof PyValue.Str path
                    && PosixPath.isAbsolute(path.value())) {
                return new Link(
                        Mechanism.DEV_SCRIPT,
                        Place.of(script.file(), i + 1),
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
