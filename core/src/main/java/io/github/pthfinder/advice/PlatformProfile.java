package io.github.pthfinder.advice;

import io.github.pthfinder.model.Fix;
import io.github.pthfinder.model.Origin;
import io.github.pthfinder.model.Platform;
import io.github.pthfinder.verdict.Judged;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of one platform: how to recognise it, the paths that its builds write, what mends a dead one there. */
interface PlatformProfile {
    /** The platform's name in options and reports. */
    String name();

    /** Whether the platform's own marks are here. */
    boolean isHere(Surroundings here);

    /** What the platform says of itself. */
    Platform describe(Surroundings here);

    /** The directory from which the application runs. */
    String runtimeRoot(Surroundings here);

    /** The build directory that a path lies in, by the platform's pattern; null where it lies in none. */
    @Nullable
    String buildDirectory(String path);

    /**
     * Who wrote a path that lies in a build directory.
     *
     * @param platform what the platform said of itself, null where it is not here
     */
    Origin origin(String buildDirectory, @Nullable Platform platform);

    /**
     * What mends a dead link on this platform, the lasting fix first.
     *
     * @param origin who wrote the path, null where it is not of this platform's builds
     * @param platform what the platform said of itself, null where it is not here
     */
    List<Fix> fixes(Judged judged, @Nullable Origin origin, @Nullable Platform platform);
}
