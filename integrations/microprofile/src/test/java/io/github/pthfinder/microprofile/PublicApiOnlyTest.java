package io.github.pthfinder.microprofile;

import io.github.pthfinder.testing.PublicApiUse;
import org.junit.jupiter.api.Test;

/** An adapter stands where users stand. */
class PublicApiOnlyTest {
    @Test
    void usesNothingButThePackagesForUsers() {
        PublicApiUse.check(PythonPathsHealthCheck.class);
    }
}
