package io.github.pthfinder.link;

import java.util.List;

/** Reads the links of one mechanism from an environment. Never executes anything, never throws for what it finds. */
interface LinkReader {
    /** The links, in the order in which they stand; none where the environment holds none. */
    List<Link> read(Environment environment);
}
