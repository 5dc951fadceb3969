package io.github.pthfinder.truth;

import java.util.List;

/**
 * What was measured in one environment after one damage.
 *
 * @param text what the interpreter did and what the check said, without any path
 * @param differences where the two do not agree, with every detail
 */
record Cell(String text, List<String> differences) {
    /** Nothing to measure: the backend does not run on that Python, or has nothing of the kind to break. */
    static final Cell NONE = new Cell("-", List.of());
}
