package io.github.pthfinder;

import io.github.pthfinder.config.Options;
import io.github.pthfinder.files.RealFiles;
import io.github.pthfinder.model.Change;
import io.github.pthfinder.model.Python;
import io.github.pthfinder.model.Refusal;
import io.github.pthfinder.model.Report;
import io.github.pthfinder.repair.Bounds;
import io.github.pthfinder.repair.Lasting;
import io.github.pthfinder.repair.Plan;
import io.github.pthfinder.repair.Planner;
import io.github.pthfinder.repair.disk.Surgery;
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
        Options asItIs = asItIs(options);
        RealFiles files = new RealFiles();
        Inventory before = new Inspection(asItIs, new Rounds(files)).run();
        Report report = before.report();
        Bounds bounds = bounds(report);
        Planner planner = new Planner(files, report.sites());
        Plan plan = within(planner.draft(before.links(), report.findings(), options.maps()), bounds);
        plan = new PlanTrial(asItIs, files, before).kept(plan);
        plan = within(plan.with(planner.companions(plan.changes())), bounds);
        return new Repair(options, before, plan, bounds);
    }

    /** The maps are what shall be done, not how things are to be seen. */
    private static Options asItIs(Options options) {
        return options.toBuilder().maps(List.of()).build();
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
        return Pthfinder.with(asItIs(options)).inventory();
    }

    /**
     * Puts back what an earlier repair left half-way.
     *
     * @return this where none did, else a new plan for what is there now
     * @throws io.github.pthfinder.model.RepairException where it cannot
     */
    public Repair recovered() {
        List<String> sites = before.report().sites();
        return sites.isEmpty() || !new Surgery(sites.get(0)).recover(bounds) ? this : plan(options);
    }

    /**
     * Undoes the last repair of an environment, to the byte.
     *
     * @return the files that are as they were
     * @throws io.github.pthfinder.model.RepairException where there is none, or a file has changed since
     */
    public static List<String> undo(Options options) {
        Report report = Pthfinder.with(asItIs(options)).check();
        return report.sites().isEmpty() ? List.of() : new Surgery(report.sites().get(0)).undo(bounds(report));
    }

    private static Bounds bounds(Report report) {
        return new Bounds(new RealFiles(), report.sites(), prefix(report));
    }
}
