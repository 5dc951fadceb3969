package io.github.pthfinder.bridge;

import io.github.pthfinder.testing.EnvironmentCase;
import io.github.pthfinder.testing.PythonBridgeContract;
import java.util.List;

/** The contract for core's own bridges, which share the environments that it is tested on. */
abstract class RealEnvironments extends PythonBridgeContract {
    private static List<EnvironmentCase> shared = List.of();

    @Override
    protected List<EnvironmentCase> environments() {
        synchronized (RealEnvironments.class) {
            if (shared.isEmpty()) {
                shared = super.environments();
            }
            return shared;
        }
    }
}
