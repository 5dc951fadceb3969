package io.github.pthfinder;

import io.github.pthfinder.model.BridgeState;
import io.github.pthfinder.model.Report;
import java.util.List;

/**
 * Which bridges can answer for an environment, and what each costs: what {@code bridges} prints.
 *
 * @param report the head that it shares with a check: the interpreter, its sites and the platform, as the chosen bridge
 *     tells them. Nothing was judged, so there are no findings; the status is {@code unverified} where no bridge is chosen
 * @param bridges all of them, in the order in which they are tried
 */
public record BridgeSurvey(Report report, List<BridgeState> bridges) {
    public BridgeSurvey {
        bridges = List.copyOf(bridges);
    }
}
