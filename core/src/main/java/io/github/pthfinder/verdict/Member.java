package io.github.pthfinder.verdict;

import io.github.pthfinder.link.Link;
import io.github.pthfinder.link.Serves;

/**
 * A link among those of its distribution.
 *
 * @param link the link
 * @param owner who owns it
 * @param dead whether its target does not provide what it promises
 */
record Member(Link link, Owner owner, boolean dead) {
    boolean isSearchPath() {
        return link.serves() instanceof Serves.SearchPath;
    }
}
