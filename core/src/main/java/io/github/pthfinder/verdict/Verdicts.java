package io.github.pthfinder.verdict;

import io.github.pthfinder.link.Environment;
import io.github.pthfinder.link.Link;
import io.github.pthfinder.link.Serves;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges every link of an environment. */
public final class Verdicts {
    private Verdicts() {}

    /**
     * Judges links.
     *
     * @param environment where they were found
     * @param links every link of the environment: they also tell what imports in spite of a dead one
     * @param workingDirectory what {@code python -c} puts first on {@code sys.path}, null where it puts nothing
     * @param grounds where living targets may be
     * @return one judgement per link, in the order of the links
     */
    public static List<Judged> judge(
            Environment environment, List<Link> links, @Nullable String workingDirectory, Grounds grounds) {
        Docket docket = new Docket(environment, links, workingDirectory, grounds);
        List<Judged> judged = new ArrayList<>(links.size());
        for (int i = 0; i < links.size(); i++) {
            judged.add(judge(docket, i));
        }
        return judged;
    }

    private static Judged judge(Docket docket, int index) {
        Case evidence = docket.evidence(index);
        Ruling ruling = Judges.judge(evidence);
        Link link = evidence.link();
        String target = link.target();
        boolean named = link.serves() instanceof Serves.Module;
        return new Judged(
                link,
                ruling.verdict(),
                ruling.severity(),
                evidence.owner().distribution(),
                ruling.imports(),
                named || evidence.namesKnown(),
                target == null ? null : docket.firstMissing(target),
                ruling.detail());
    }
}
