package io.github.pthfinder;

import io.github.pthfinder.config.Options;
import io.github.pthfinder.files.RealFiles;
import io.github.pthfinder.model.Change;
import io.github.pthfinder.model.Finding;
import io.github.pthfinder.model.Python;
import io.github.pthfinder.model.Refusal;
import io.github.pthfinder.model.Report;
import io.github.pthfinder.model.Severity;
import io.github.pthfinder.repair.Bounds;
import io.github.pthfinder.repair.Lasting;
import io.github.pthfinder.repair.Plan;
import io.github.pthfinder.repair.PlannedFiles;
import io.github.pthfinder.repair.Planner;
import io.github.pthfinder.repair.disk.Surgery;
import io.github.pthfinder.verdict.Judged;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The repair of an environment: what a check found, what would mend it, and the way back. Nothing is written before
 * {@link #apply()}.
 *
 * <p>{@link Options#maps()} are the directories that have moved. Without them the candidates of the findings tell; a link that
 * nothing installed and nothing could replace goes.
 */
public final class Repair {
    private final Options options;
    private final Inventory before;
    private final Plan plan;
    private final Bounds bounds;

    private Repair(Options options, Inventory before, Plan plan, Bounds bounds) {
        this.options = options;
        this.before = before;
        this.plan = plan;
        this.bounds = bounds;
    }

    /**
     * Checks an environment and works out what would mend it. Each change is tried on paper first: what would leave its link as
     * broken as it is, or break another, is refused.
     *
     * @throws IllegalArgumentException for another machine's environment ({@link Options#root()}), which nothing may change
     */
    public static Repair plan(Options options) {
        if (options.root() != null) {
            throw new IllegalArgumentException("root: another machine's file system is only read");
        }
        Options asItIs = options.withoutMaps();
        RealFiles files = new RealFiles();
        Inventory before = new Inspection(asItIs, new Rounds(files)).run();
        Report report = before.report();
        Bounds bounds = bounds(report);
        Planner planner = new Planner(files, report.sites());
        Plan plan = within(planner.draft(before.links(), report.findings(), options.maps()), bounds);
        plan = tried(asItIs, files, before, plan);
        plan = within(plan.with(planner.companions(plan.changes())), bounds);
        return new Repair(asItIs, before, plan, bounds);
    }

    private static @Nullable String prefix(Report report) {
        Python python = report.python();
        return python == null ? null : python.prefix();
    }

    private static Plan within(Plan plan, Bounds bounds) {
        Set<String> outside = new HashSet<>();
        for (Change change : plan.changes()) {
            if (bounds.realPlace(change) == null) {
                outside.add(change.file());
            }
        }
        return plan.without(outside, "it stands outside of the environment", "install the package again");
    }

    /** What the check says to it, until it has nothing more to say. */
    private static Plan tried(Options options, RealFiles files, Inventory before, Plan draft) {
        Plan plan = draft;
        while (!plan.changes().isEmpty()) {
            Inventory after = new Inspection(options, new Rounds(new PlannedFiles(files, plan.changes()))).run();
            Set<String> useless = useless(plan, before, after);
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

    private static Set<String> useless(Plan plan, Inventory before, Inventory after) {
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

    /** What the check found before anything was changed. */
    public Inventory before() {
        return before;
    }

    /** What would be changed, in order; empty where nothing is to be done or nothing can be. */
    public List<Change> changes() {
        return plan.changes();
    }

    /** The links that are left as they are, each with its reason. */
    public List<Refusal> refusals() {
        return plan.refusals();
    }

    /** Why a repair here cannot last, and so is not made; null where it can. */
    public @Nullable Refusal objection() {
        List<String> sites = before.report().sites();
        return sites.isEmpty() ? null : Lasting.objection(prefix(before.report()), sites.get(0), options.environment());
    }

    /**
     * Makes the changes, all or none, and checks again.
     *
     * @return what a new check says
     * @throws io.github.pthfinder.model.RepairException where they cannot be made; nothing is changed then
     * @throws IllegalStateException where a repair cannot last ({@link #objection()})
     */
    public Inventory apply() {
        Refusal objection = objection();
        if (objection != null) {
            throw new IllegalStateException(objection.reason());
        }
        if (plan.changes().isEmpty()) {
            return before;
        }
        new Surgery(before.report().sites().get(0)).apply(plan.changes(), bounds);
        return Pthfinder.with(options).inventory();
    }

    /**
     * Puts back what an earlier repair left half-way; nothing where none did.
     *
     * @throws io.github.pthfinder.model.RepairException where it cannot
     */
    public static void recover(Options options) {
        Report report = Pthfinder.with(options.withoutMaps()).check();
        if (!report.sites().isEmpty()) {
            new Surgery(report.sites().get(0)).recover(bounds(report));
        }
    }

    /**
     * Undoes the last repair of an environment, to the byte.
     *
     * @return the files that are as they were
     * @throws io.github.pthfinder.model.RepairException where there is none, or a file has changed since
     */
    public static List<String> undo(Options options) {
        Report report = Pthfinder.with(options.withoutMaps()).check();
        return report.sites().isEmpty() ? List.of() : new Surgery(report.sites().get(0)).undo(bounds(report));
    }

    private static Bounds bounds(Report report) {
        return new Bounds(new RealFiles(), report.sites(), prefix(report));
    }
}
