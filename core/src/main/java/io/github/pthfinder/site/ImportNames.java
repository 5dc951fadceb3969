package io.github.pthfinder.site;

import java.util.List;

/**
 * The names by which a distribution is imported.
 *
 * @param names top-level import names, sorted; empty where nothing is known
 * @param known false where the names are guessed from the distribution's name, or unknown
 */
public record ImportNames(List<String> names, boolean known) {
    /** Nothing is known. */
    public static final ImportNames UNKNOWN = new ImportNames(List.of(), false);

    public ImportNames {
        names = List.copyOf(names);
    }

    /** The name that a distribution of that name most often has. */
    public static ImportNames guess(String distribution) {
        return new ImportNames(List.of(Installed.normalize(distribution).replace('-', '_')), false);
    }
}
