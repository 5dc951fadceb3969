package io.github.pthfinder.bridge;

import io.github.pthfinder.files.FileView;
import io.github.pthfinder.files.Inside;
import io.github.pthfinder.files.Listing;
import io.github.pthfinder.files.PosixPath;
import io.github.pthfinder.files.TimedFiles;
import io.github.pthfinder.model.Unverifiable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * Looks through a whole file system for Python environments. No symbolic link is followed, so that each directory is seen once;
 * what cannot be looked into, and where the search ends early, is said.
 */
public final class EnvironmentSearch {
    /** Where kernels show what no image holds, and where container engines keep the file systems of others. */
    private static final Set<String> FOREIGN =
            Set.of("/proc", "/sys", "/dev", "/var/lib/docker", "/var/lib/containerd", "/var/lib/containers", "/snap");

    /** Names below which no environment lies, but much else. */
    private static final Set<String> BARREN =
            Set.of("site-packages", "dist-packages", "__pycache__", "node_modules", ".git", ".hg");

    private static final int MOST_DIRECTORIES = 300_000;
    private static final int DEEPEST = 48;

    private final FileView files;
    private final EnvironmentLayouts layouts;
    private final Deque<String> waiting = new ArrayDeque<>();
    private final List<Unverifiable> problems = new ArrayList<>();

    /**
     * What was found.
     *
     * @param environments in the order in which they are met, the nearest to the root first
     * @param problems what could not be looked into
     */
    public record Result(List<FoundEnvironment> environments, List<Unverifiable> problems) {
        public Result {
            environments = List.copyOf(environments);
            problems = List.copyOf(problems);
        }
    }

    private EnvironmentSearch(FileView files) {
        this.files = files;
        this.layouts = new EnvironmentLayouts(files);
    }

    /** Searches until all is seen or the time for it is over. */
    public static Result in(FileView files) {
        EnvironmentSearch search = new EnvironmentSearch(files);
        try {
            search.all();
        } catch (TimedFiles.TooLate e) {
            search.problems.add(new Unverifiable(
                    e.getMessage(),
                    "the time for looking for environments was over here: name one with --prefix, or give more with"
                            + " --deadline"));
        }
        return new Result(search.layouts.found(), search.problems);
    }

    private void all() {
        waiting.add("/");
        int seen = 0;
        boolean tooDeep = false;
        while (!waiting.isEmpty()) {
            String dir = waiting.remove();
            if (++seen > MOST_DIRECTORIES) {
                problems.add(new Unverifiable(
                        dir,
                        "more than " + MOST_DIRECTORIES
                                + " directories: no environment was looked for in the rest; name it with --prefix"));
                return;
            }
            if (depth(dir) <= DEEPEST) {
                one(dir);
            } else if (!tooDeep) {
                tooDeep = true;
                problems.add(new Unverifiable(
                        dir, "more than " + DEEPEST + " directories deep: no environment was looked for here"));
            }
        }
    }

    private static int depth(String dir) {
        int depth = 0;
        for (int at = dir.indexOf('/'); at >= 0; at = dir.indexOf('/', at + 1)) {
            depth++;
        }
        return depth;
    }

    private void one(String dir) {
        Listing listing = files.list(dir);
        if (listing.problem() != null) {
            problems.add(new Unverifiable(
                    dir, "this directory is " + listing.problem() + ": no environment was looked for in it"));
            return;
        }
        Inside inside = files.inside(dir);
        List<String> directories = new ArrayList<>();
        for (String name : listing.names()) {
            if (inside.kindUnlessLink(name) == FileView.Kind.DIRECTORY) {
                directories.add(name);
            }
        }
        layouts.look(dir, listing.names(), directories);
        boolean libraries = LibFolder.PARENTS.contains(PosixPath.name(dir));
        for (String name : directories) {
            String path = PosixPath.join(dir, name);
            boolean library = libraries && LibFolder.minor(name) >= 0;
            if (!library && !BARREN.contains(name) && !FOREIGN.contains(path)) {
                waiting.add(path);
            }
        }
    }
}
