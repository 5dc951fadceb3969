package io.github.pthfinder.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of several environments that were checked together.
 *
 * @param python its interpreter, null where none was found
 * @param sites its site directories in the order in which they are processed
 */
public record CheckedEnvironment(@Nullable Python python, List<String> sites) {
    public CheckedEnvironment {
        sites = List.copyOf(sites);
    }
}
