package io.github.pthfinder.testing;

import java.util.List;

/** What users of the library may rely on; docs/library.md names these packages too, and a test compares. */
public final class PublicApi {
    /** The packages for users. */
    public static final List<String> PACKAGES = List.of(
            "io.github.pthfinder",
            "io.github.pthfinder.config",
            "io.github.pthfinder.health",
            "io.github.pthfinder.model",
            "io.github.pthfinder.report");

    /** For those who bring a bridge of their own. */
    public static final String SPI = "io.github.pthfinder.bridge";

    private PublicApi() {}
}
