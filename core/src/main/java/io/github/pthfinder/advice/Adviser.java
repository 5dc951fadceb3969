package io.github.pthfinder.advice;

import io.github.pthfinder.model.Finding;
import io.github.pthfinder.model.Platform;
import io.github.pthfinder.model.Severity;
import io.github.pthfinder.site.Distributions;
import io.github.pthfinder.site.PyVersion;
import io.github.pthfinder.verdict.Judged;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns judgements into findings: who wrote the path, what breaks, what mends it. */
public final class Adviser {
    private final Surroundings here;
    private final PyVersion version;
    private final Distributions installed;
    private final String asked;
    private final @Nullable Platform platform;

    /**
     * An adviser for an environment.
     *
     * @param installed what is installed in it
     * @param asked the platform as {@link Platforms#recognise(String, Surroundings)} takes it
     * @param platform what that gave
     */
    public Adviser(
            Surroundings here, PyVersion version, Distributions installed, String asked, @Nullable Platform platform) {
        this.here = here;
        this.version = version;
        this.installed = installed;
        this.asked = asked;
        this.platform = platform;
    }

    /**
     * The findings, in the order of the judgements; a judgement without severity gives none. Where none gives one, nothing is
     * looked up for them.
     */
    public List<Finding> findings(List<Judged> judgements) {
        List<Finding> findings = new ArrayList<>();
        Counsel counsel = null;
        for (Judged judged : judgements) {
            Severity severity = judged.severity();
            if (severity != null) {
                counsel = counsel == null ? new Counsel(here, version, installed, asked, platform) : counsel;
                findings.add(counsel.finding(judged, severity));
            }
        }
        return findings;
    }
}
