package io.github.pthfinder.truth;

import java.util.List;

/**
 * Where nothing in an environment tells what its interpreter will do, and why.
 *
 * @param backend the row, a regular expression
 * @param damages the cases
 * @param reason for the page
 */
record Gaps(String backend, List<String> damages, String reason) {
    private static final String MEMBERS =
            "Which members of a declared namespace are a project's own is written in its sources only. A folder of that name"
                    + " elsewhere may hold those of another distribution, so it acquits nobody.";

    private static final List<Gaps> ALL = List.of(
            new Gaps(
                    "(hatchling dev-mode-exact|pdm-backend editables)",
                    List.of("loader removed"),
                    "The names of a second package are in the loader only, which is gone; the project is accused, but not"
                            + " under each of its names."),
            new Gaps(
                    "(poetry|poetry-core)",
                    List.of("project gone", "project moved", "each package removed", "one of several packages removed"),
                    "One line leads to several packages, and only the one that an entry point names is written down in the"
                            + " environment; of the other nothing is known."),
            new Gaps(
                    "py-build-cmake hook",
                    List.of("loader removed"),
                    "The compiled module that this mode leaves in the site makes its package look like a namespace that is"
                            + " there, and its hook is not known to be what finds it."),
            new Gaps("setuptools declared namespace", List.of("each package removed"), MEMBERS),
            new Gaps(
                    "setuptools.* declared namespace",
                    List.of(
                            "project gone, a copy in the site",
                            "project gone, a copy on PYTHONPATH",
                            "project gone, a copy in the working directory"),
                    MEMBERS),
            new Gaps(
                    "setuptools .. develop, .*",
                    List.of(
                            "project gone, a copy in the site",
                            "project gone, a copy on PYTHONPATH",
                            "project gone, a copy in the working directory"),
                    "What a develop install imports as is written in the project's own egg-info, which is gone with it; the name is"
                            + " guessed from the distribution, and a guess acquits nobody."));

    private static final String MODULES =
            "The link names a directory or a package. Which modules belong to it is written nowhere in the environment, so a"
                    + " lost one cannot be told from one that never was.";

    /** Why the check cannot know a cell; empty where it must. */
    static String reason(Backend backend, Damage damage) {
        if (damage == Damage.MODULE && backend.links() != Backend.Links.MODULES) {
            return MODULES;
        }
        for (Gaps gap : ALL) {
            if (backend.name().matches(gap.backend) && gap.damages.contains(damage.name())) {
                return gap.reason;
            }
        }
        return "";
    }
}
