package io.github.pthfinder.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The platform that this runs on.
 *
 * @param name for example {@code heroku}
 * @param buildDir this build's directory as the platform left it on record, null where it did not
 * @param details what the platform says of itself (never a credential), in stable order
 */
public record Platform(String name, @Nullable String buildDir, Map<String, String> details) {
    public Platform {
        details = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(details));
    }
}
