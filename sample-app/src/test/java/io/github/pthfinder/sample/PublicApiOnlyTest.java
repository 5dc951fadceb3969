package io.github.pthfinder.sample;

import io.github.pthfinder.testing.PublicApiUse;
import org.junit.jupiter.api.Test;

/** An example shows what users can do, so it does only that. */
class PublicApiOnlyTest {
    @Test
    void theSidecarUsesNothingButThePackagesForUsers() {
        PublicApiUse.check(Sidecar.class);
    }
}
