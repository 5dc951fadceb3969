package io.github.pthfinder.jep.testing;

import io.github.pthfinder.testing.Python;
import java.nio.file.Path;

/**
 * A release of Jep in an environment of its own.
 *
 * @param python whose environment
 * @param jep the release, for example {@code 4.3.1}
 */
public record JepBuild(Python python, String jep) {
    /** The environment, made when it is not there yet. */
    public Path venv() {
        return JepVenvs.of(python, jep);
    }
}
