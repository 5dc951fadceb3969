package io.github.pthfinder;

import io.github.pthfinder.config.Options;
import io.github.pthfinder.files.FileView;
import io.github.pthfinder.model.Change;
import io.github.pthfinder.model.Finding;
import io.github.pthfinder.model.Report;
import io.github.pthfinder.model.Severity;
import io.github.pthfinder.repair.Plan;
import io.github.pthfinder.repair.PlannedFiles;
import io.github.pthfinder.repair.Planner;
import io.github.pthfinder.verdict.Judged;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tries a plan on paper: a check of the environment as it would be. What gains nothing is left out, and what would break an import. */
final class PlanTrial {
    private final Options options;
    private final FileView files;
    private final Inventory before;

    PlanTrial(Options options, FileView files, Inventory before) {
        this.options = options;
        this.files = files;
        this.before = before;
    }

    /** What is left of a draft when the check has nothing more to say against it. */
    Plan kept(Plan draft) {
        Plan plan = draft;
        while (!plan.changes().isEmpty()) {
            Inventory after = new Inspection(options, new Rounds(new PlannedFiles(files, plan.changes()))).run();
            Set<String> useless = useless(plan, after);
            if (useless.isEmpty()) {
                return plan;
            }
            plan = plan.without(
                    useless,
                    "the package would not be found there either",
                    "name the move with --map OLD=NEW, or install the package again");
        }
        return plan;
    }

    private Set<String> useless(Plan plan, Inventory after) {
        Set<String> useless = new HashSet<>();
        Set<String> lost = lostImports(after.report());
        for (Change change : plan.changes()) {
            int now = broken(after.links(), change.file());
            boolean asBroken = now > 0 && now >= broken(before.links(), change.file());
            Set<String> imports = importsBy(before.links(), change.file());
            if (asBroken || !imports.isEmpty() && lost.containsAll(imports)) {
                useless.add(change.file());
            }
        }
        boolean worse = isWorse(before.report(), after.report());
        if (useless.isEmpty() && worse) {
            for (Change change : plan.changes()) {
                useless.add(change.file());
            }
        }
        return useless;
    }

    /** What a file's broken links should make importable. */
    private static Set<String> importsBy(List<Judged> links, String file) {
        Set<String> imports = new HashSet<>();
        for (Judged judged : links) {
            if (judged.link().place().file().equals(file) && judged.severity() == Severity.ERROR) {
                imports.addAll(judged.imports());
            }
        }
        return imports;
    }

    /** What does not import, whoever holds the path now: the next dead link may stand in the project itself. */
    private static Set<String> lostImports(Report report) {
        Set<String> lost = new HashSet<>();
        for (Finding finding : report.findings()) {
            if (finding.severity() == Severity.ERROR) {
                lost.addAll(finding.imports());
            }
        }
        return lost;
    }

    private static int broken(List<Judged> links, String file) {
        int broken = 0;
        for (Judged judged : links) {
            broken += judged.link().place().file().equals(file) && Planner.isBroken(judged.verdict()) ? 1 : 0;
        }
        return broken;
    }

    /** Whether an import would break that works, or the interpreter would not start. */
    private static boolean isWorse(Report before, Report after) {
        Set<String> known = new HashSet<>();
        for (Finding finding : before.findings()) {
            known.addAll(finding.imports());
            known.add(finding.rule().code() + finding.place().file());
        }
        for (Finding finding : after.findings()) {
            if (!known.contains(finding.rule().code() + finding.place().file())
                    && !(known.containsAll(finding.imports())
                            && !finding.imports().isEmpty())) {
                return true;
            }
        }
        return false;
    }
}
