package io.github.pthfinder.repair;

import io.github.pthfinder.config.PathMap;
import io.github.pthfinder.files.FileView;
import io.github.pthfinder.files.PosixPath;
import io.github.pthfinder.model.Change;
import io.github.pthfinder.model.Finding;
import io.github.pthfinder.model.Mechanism;
import io.github.pthfinder.model.Refusal;
import io.github.pthfinder.model.Verdict;
import io.github.pthfinder.verdict.Judged;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Drafts what would mend the links of an environment. Whether it really would is for a check of the draft to say. */
public final class Planner {
    private static final int MOST_LINKS = 100_000;

    private final FileView files;
    private final List<String> sites;

    /**
     * A planner.
     *
     * @param files the environment as it is
     * @param sites its site directories
     */
    public Planner(FileView files, List<String> sites) {
        this.files = files;
        this.sites = List.copyOf(sites);
    }

    /** Whether a verdict is one that a plan may mend. */
    public static boolean isBroken(Verdict verdict) {
        return switch (verdict) {
            case DANGLING, HOLLOW, GHOST, REBUILD, MASKED, NOISE, STALE_METADATA -> true;
            case LIVE, FATAL, FOREIGN, AT_RISK, UNVERIFIED -> false;
        };
    }

    /**
     * The draft, without what else has to change with it ({@link #companions}).
     *
     * @param named the directories that the user says have moved; empty: what the candidates of the findings tell
     */
    public Plan draft(List<Judged> links, List<Finding> findings, List<PathMap> named) {
        Moves moves = new Moves(named, findings);
        Orphans orphans = new Orphans(files);
        Map<String, Set<PathMap>> moved = new LinkedHashMap<>();
        List<Refusal> refusals = new ArrayList<>();
        for (Judged judged : links) {
            List<PathMap> maps = isBroken(judged.verdict()) ? moves.of(judged) : List.of();
            if (!maps.isEmpty()) {
                for (String file : holding(judged)) {
                    moved.computeIfAbsent(file, none -> new LinkedHashSet<>()).addAll(maps);
                }
            } else if (Orphans.is(judged, sites)) {
                orphans.add(judged);
            } else if (isBroken(judged.verdict()) && judged.severity() != null) {
                refusals.add(stays(judged, named));
            }
        }
        List<Change> changes = new ArrayList<>();
        Rewriting rewriting = new Rewriting(files);
        for (Map.Entry<String, Set<PathMap>> entry : moved.entrySet()) {
            Rewriting.Result result = rewriting.of(entry.getKey(), entry.getValue());
            if (result.change() != null) {
                changes.add(result.change());
            } else if (result.refusal() != null) {
                refusals.add(result.refusal());
            }
        }
        for (Change change : orphans.changes()) {
            if (!moved.containsKey(change.file())) {
                changes.add(change);
            }
        }
        return new Plan(changes, List.copyOf(new LinkedHashSet<>(refusals)));
    }

    private static Refusal stays(Judged judged, List<PathMap> named) {
        String target = judged.link().target();
        String reason = target == null
                ? "what it needs is not there"
                : named.isEmpty() ? "nothing is known that could replace " + target : "no --map is about " + target;
        return new Refusal(
                judged.link().place().file(),
                reason,
                "name the move with --map OLD=NEW, or " + Rewriting.INSTALL_AGAIN);
    }

    /** The files to change for a link: one, but for links in a package, of which the first dead one tells. */
    private List<String> holding(Judged judged) {
        String file = judged.link().place().file();
        boolean links = judged.link().mechanism() == Mechanism.SYMLINK && !sites.contains(PosixPath.parent(file));
        if (!links) {
            return List.of(file);
        }
        List<String> found = new ArrayList<>();
        linksIn(PosixPath.parent(file), found);
        return found;
    }

    private void linksIn(String dir, List<String> found) {
        for (String name : files.list(dir).names()) {
            String path = PosixPath.join(dir, name);
            if (files.isLink(path)) {
                found.add(path);
            } else if (files.isDirectory(path) && found.size() < MOST_LINKS) {
                linksIn(path, found);
            }
        }
    }

    /** What has to change with the changes of a plan: bytecode that holds the old paths, and the records of hashes. */
    public List<Change> companions(List<Change> changes) {
        List<Change> companions = new ArrayList<>(new StaleBytecode(files).of(changes));
        companions.addAll(new RecordRowsAfter(files).of(changes, sites));
        return companions;
    }
}
