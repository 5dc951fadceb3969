package io.github.pthfinder.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.testing.HindranceTable;
import org.junit.jupiter.api.Test;

class HindranceTest {
    @Test
    void everyReasonAndItsFixHasARowAndNoRowIsLeftOver() {
        HindranceTable table = new HindranceTable("## Why `subprocess` or `files` was passed over");
        for (Hindrance one : Hindrance.values()) {
            table.add(one.reason(), one.fix());
        }
        for (StartFailure one : StartFailure.values()) {
            table.add(one.reason(), one.fix());
        }
        table.check();
    }

    @Test
    void gapsAreFilledOnceAndWhatFillsThemIsNotLookedAtAgain() {
        assertThat(Answer.Refused.filled("{0} and {1}", "type {1} {2}", "{1}", "b\nb"))
                .isEqualTo(new Answer.Refused("{1} and b b", "type b b {2}"));
        assertThat(Answer.Refused.filled("open { brace {0", null, "x").sentence())
                .isEqualTo("open { brace {0");
        assertThat(new Answer.Refused("why", "do").sentence()).isEqualTo("why (fix: do)");
    }
}
