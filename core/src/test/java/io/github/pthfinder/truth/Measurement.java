package io.github.pthfinder.truth;

import io.github.pthfinder.testing.Python;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was measured with one Python of one backend.
 *
 * @param version who wrote the links, empty where nobody says
 * @param cells by the name of the damage
 */
record Measurement(Backend backend, Python python, String version, Map<String, Cell> cells) {
    /** Builds the environment once, breaks it in every way, and takes it away again. */
    static Measurement of(Workshop shop, Backend backend, int number) throws IOException {
        Site site = shop.build(backend, number);
        Map<String, Cell> cells = new LinkedHashMap<>();
        for (Damage damage : Damage.ALL) {
            cells.put(damage.name(), cell(site, damage));
        }
        List<String> versions = new ArrayList<>(List.of(backend.installer().version(shop), site.generator()));
        versions.removeIf(String::isEmpty);
        // A tool may be its own backend.
        if (versions.size() > 1 && versions.get(0).equals(versions.get(1))) {
            versions.remove(1);
        }
        Wreck.remove(site.env());
        Wreck.remove(site.project().getParent());
        return new Measurement(backend, shop.python(), String.join(", ", versions), cells);
    }

    /** One cell. */
    static Cell cell(Site site, Damage damage) throws IOException {
        Path store = site.project().resolveSibling("wreck");
        try (Wreck wreck = new Wreck(site, store)) {
            damage.harm().to(site, wreck);
            return wreck.none() && damage != Damage.NOTHING ? Cell.NONE : Comparison.of(site, wreck);
        }
    }
}
