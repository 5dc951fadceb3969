package io.github.pthfinder.verdict;

import org.jspecify.annotations.Nullable;

/** Gives one verdict, by evidence. Judges are asked in order; the first that answers has judged. */
interface Judge {
    /** The ruling, null where this verdict does not fit. */
    @Nullable
    Ruling judge(Case link);
}
