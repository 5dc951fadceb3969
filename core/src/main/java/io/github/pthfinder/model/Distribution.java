package io.github.pthfinder.model;

import org.jspecify.annotations.Nullable;

/**
 * An installed distribution, as its metadata names it.
 *
 * @param name the {@code Name} of its metadata, as written there
 * @param version the {@code Version}, null where no metadata tells it (an egg-link whose source is gone)
 */
public record Distribution(String name, @Nullable String version) {
    /** Name and version as a person reads them, for example {@code mypackage 0.1}. */
    public String title() {
        return version == null ? name : name + " " + version;
    }
}
