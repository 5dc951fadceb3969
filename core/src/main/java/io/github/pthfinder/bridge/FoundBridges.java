package io.github.pthfinder.bridge;

import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** The bridges that are not core's own. Loaded only when one is asked for. */
final class FoundBridges {
    private FoundBridges() {}

    /** The bridge of this name on core's class path, null where there is none. */
    static @Nullable PythonBridge named(String name) {
        ClassLoader loader = FoundBridges.class.getClassLoader();
        for (PythonBridge bridge : ServiceLoader.load(PythonBridge.class, loader)) {
            if (bridge.name().equals(name)) {
                return bridge;
            }
        }
        return null;
    }
}
