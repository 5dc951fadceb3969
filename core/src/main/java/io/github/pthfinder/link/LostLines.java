package io.github.pthfinder.link;

import io.github.pthfinder.model.Place;
import io.github.pthfinder.site.PthLine;
import io.github.pthfinder.site.SiteReading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The lines of {@code .pth} files that never take effect because an import line above them fails: {@code site.addpackage}
 * gives up the remainder of the file (CPython {@code Lib/site.py}, up to 3.14).
 */
public final class LostLines {
    private final Map<String, Integer> failingLine = new HashMap<>();

    LostLines(List<Hook> hooks) {
        for (Hook hook : hooks) {
            Integer line = hook.place().line();
            Integer first = failingLine.get(hook.place().file());
            if (hook.fails() && line != null && (first == null || line < first)) {
                failingLine.put(hook.place().file(), line);
            }
        }
    }

    /** Whether the line at a place is lost. */
    public boolean has(Place place) {
        Integer failing = failingLine.get(place.file());
        Integer line = place.line();
        return failing != null && line != null && line > failing;
    }

    /** What site processing appends to {@code sys.path} without the lost lines. */
    public List<String> pathWithout(SiteReading reading) {
        List<String> path = new ArrayList<>(reading.path());
        if (!failingLine.isEmpty()) {
            for (PthLine line : reading.lines()) {
                String target = line.target();
                if (target != null && line.applied() && has(Place.of(line.file(), line.number()))) {
                    path.remove(target);
                }
            }
        }
        return path;
    }
}
