package io.github.pthfinder.jep;

import io.github.pthfinder.testing.HindranceTable;
import org.junit.jupiter.api.Test;

class JepHindranceTest {
    @Test
    void everyReasonAndItsFixHasARowAndNoRowIsLeftOver() {
        HindranceTable table = new HindranceTable("## Why `jep` was passed over");
        for (JepHindrance one : JepHindrance.values()) {
            table.add(one.reason(), one.fix());
        }
        table.check();
    }
}
