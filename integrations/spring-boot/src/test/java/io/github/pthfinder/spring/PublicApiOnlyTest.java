package io.github.pthfinder.spring;

import io.github.pthfinder.testing.PublicApiUse;
import org.junit.jupiter.api.Test;

/** An adapter stands where users stand. */
class PublicApiOnlyTest {
    @Test
    void usesNothingButThePackagesForUsers() {
        PublicApiUse.check(PthfinderAutoConfiguration.class, "io.github.pthfinder.micrometer");
    }
}
