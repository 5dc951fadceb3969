package io.github.pthfinder.launcher.option;

import java.util.List;

/** A place that values of options come from. */
interface Source {
    /** The texts given for an option here, in order; empty where none is. */
    List<String> texts(OptionSpec<?> option);

    /** What this place is called where it gives an option, for example {@code PTHFINDER_FAIL_ON}. */
    String origin(OptionSpec<?> option);
}
