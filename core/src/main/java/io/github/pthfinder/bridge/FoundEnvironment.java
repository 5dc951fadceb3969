package io.github.pthfinder.bridge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An environment that a search met.
 *
 * @param prefix its directory, null where only site directories are known
 * @param sites just these site directories where there is no prefix
 * @param version {@code X.Y} where its directory holds several
 * @param home the home directory of the user whose site counts too, null: no user's
 * @param own whether it stands for itself; false where an installation in another directory may count its sites
 */
public record FoundEnvironment(
        @Nullable String prefix,
        List<String> sites,
        @Nullable String version,
        @Nullable String home,
        boolean own) {
    public FoundEnvironment {
        sites = List.copyOf(sites);
    }
}
