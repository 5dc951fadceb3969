package io.github.pthfinder.repair.disk;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("truth-long")
class RepairKillsIT {
    @Test
    void killedAtRandomAThousandTimesItLeavesNothingHalf(@TempDir Path dir) throws Exception {
        Kills.survives(Ward.in(dir), 1_000);
    }
}
