package io.github.pthfinder.verdict;

import io.github.pthfinder.model.Verdict;
import java.util.List;
import java.util.Map;

/** The registry of judges, in the order in which they are asked. */
final class Judges {
    static final List<Map.Entry<Verdict, Judge>> ALL = List.of(
            Map.entry(Verdict.UNVERIFIED, new UnverifiedJudge()),
            Map.entry(Verdict.NOISE, new NoiseJudge()),
            Map.entry(Verdict.STALE_METADATA, new StaleMetadataJudge()),
            Map.entry(Verdict.FOREIGN, new ForeignJudge()),
            Map.entry(Verdict.AT_RISK, new AtRiskJudge()),
            Map.entry(Verdict.LIVE, new LiveJudge()),
            Map.entry(Verdict.REBUILD, new RebuildJudge()),
            Map.entry(Verdict.MASKED, new MaskedJudge()),
            Map.entry(Verdict.GHOST, new GhostJudge()),
            Map.entry(Verdict.DANGLING, new DanglingJudge()),
            Map.entry(Verdict.HOLLOW, new HollowJudge()));

    private Judges() {}

    /** The first ruling. */
    static Ruling judge(Case link) {
        for (Map.Entry<Verdict, Judge> judge : ALL) {
            Ruling ruling = judge.getValue().judge(link);
            if (ruling != null) {
                return ruling;
            }
        }
        return Ruling.of(Verdict.UNVERIFIED, link.names(), "no rule fits this link");
    }
}
