package io.github.pthfinder.bridge;

import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** The bridges that are not core's own. Loaded only when one is asked for; looking for them opens every jar once. */
final class FoundBridges {
    private static final ServiceLoader<PythonBridge> FOUND =
            ServiceLoader.load(PythonBridge.class, FoundBridges.class.getClassLoader());

    private FoundBridges() {}

    /** The bridge of this name on core's class path, null where there is none. */
    static synchronized @Nullable PythonBridge named(String name) {
        for (PythonBridge bridge : FOUND) {
            if (bridge.name().equals(name)) {
                return bridge;
            }
        }
        return null;
    }
}
