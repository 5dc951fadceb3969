package io.github.pthfinder.bridge;

import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** The bridges that are not core's own. Loaded only when one is asked for. */
final class FoundBridges {
    private static final String REGISTRY = "META-INF/services/" + PythonBridge.class.getName();

    private FoundBridges() {}

    /** The bridge of this name on core's class path, null where there is none. */
    static @Nullable PythonBridge named(String name) {
        ClassLoader loader = FoundBridges.class.getClassLoader();
        // ServiceLoader itself costs more than all else here; most class paths have nothing for it.
        if (loader == null || loader.getResource(REGISTRY) == null) {
            return null;
        }
        for (PythonBridge bridge : ServiceLoader.load(PythonBridge.class, loader)) {
            if (bridge.name().equals(name)) {
                return bridge;
            }
        }
        return null;
    }
}
