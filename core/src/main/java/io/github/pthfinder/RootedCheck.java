package io.github.pthfinder;

import io.github.pthfinder.advice.RuntimeRoots;
import io.github.pthfinder.bridge.EnvironmentSearch;
import io.github.pthfinder.bridge.FoundEnvironment;
import io.github.pthfinder.config.Deadline;
import io.github.pthfinder.config.Options;
import io.github.pthfinder.files.FileView;
import io.github.pthfinder.files.KnownFiles;
import io.github.pthfinder.files.OpenedRoot;
import io.github.pthfinder.files.PosixPath;
import io.github.pthfinder.files.Root;
import io.github.pthfinder.files.Roots;
import io.github.pthfinder.files.TimedFiles;
import io.github.pthfinder.model.Progress;
import io.github.pthfinder.model.Unverifiable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A check inside the file system of another machine: opens it, finds out which environments are meant, and inspects each.
 * Nothing of this machine is looked at but what holds it, nothing of it is executed.
 */
final class RootedCheck {
    /** The platform on which packages lie beside the code, with no environment around them and not always with metadata. */
    private static final String FUNCTIONS = "aws-lambda";

    private final Options options;
    private final String root;
    private final long start;
    private final long until;
    private final Progress progress;
    private final MergedReport merged;

    RootedCheck(Options options, Progress progress) {
        this.start = System.nanoTime();
        this.options = options;
        this.root = Objects.requireNonNull(options.root());
        this.until = start + options.deadline().toNanos();
        this.progress = progress;
        this.merged = new MergedReport(options, start);
    }

    Inventory run() {
        try {
            open();
        } catch (TimedFiles.TooLate e) {
            merged.error(late(e.getMessage()));
        }
        return merged.build();
    }

    private Unverifiable late(@Nullable String path) {
        return new Unverifiable(
                path,
                "the deadline of " + Deadline.seconds(options.deadline())
                        + " passed before it was read; give more with --deadline");
    }

    private void open() {
        String path = PosixPath.normalize(PosixPath.join(options.workingDirectory(), root));
        Root opened = Roots.open(path, until, progress);
        if (opened instanceof Root.Refused refused) {
            merged.error(new Unverifiable(refused.path(), refused.reason()));
            return;
        }
        try (OpenedRoot tree = (OpenedRoot) opened) {
            for (Unverifiable problem : tree.problems()) {
                merged.error(problem);
            }
            String at = RuntimeRoots.ofTree(options.platform(), tree.files());
            FileView files = new TimedFiles(new KnownFiles(at == null ? tree.files() : tree.filesAt(at)), until);
            check(files, new InsideOptions(options, files, tree, at), at == null ? "/" : at);
        }
    }

    private void check(FileView files, InsideOptions inside, String top) {
        if (!options.sites().isEmpty() || options.prefix() != null || options.python() != null) {
            inspect(inside.asked(), files, true);
            return;
        }
        long now = System.nanoTime();
        long half = now + (until - now) / 2;
        EnvironmentSearch.Result found = EnvironmentSearch.in(new TimedFiles(files, half));
        for (Unverifiable problem : found.problems()) {
            merged.error(problem);
        }
        List<FoundEnvironment> environments = inside.sorted(found.environments());
        if (environments.isEmpty() && (options.platform().equals(FUNCTIONS) || holdsPackages(files, top))) {
            environments = List.of(new FoundEnvironment(null, List.of(top), null, null, true));
        }
        for (FoundEnvironment environment : environments) {
            if (System.nanoTime() - until < 0) {
                inspect(inside.found(environment), files, environment.own());
            } else {
                merged.error(
                        late(environment.prefix() == null ? environment.sites().get(0) : environment.prefix()));
            }
        }
        if (environments.isEmpty()) {
            merged.error(new Unverifiable(
                    null,
                    "no Python environment was found inside " + root
                            + ": no directory holds pyvenv.cfg or lib/python3.Y with packages; name one with --site,"
                            + " --prefix or --python, as its path is inside"));
        }
    }

    /** A wheel, or what a function of AWS Lambda is packed into: the packages themselves, with no environment around them. */
    private static boolean holdsPackages(FileView files, String dir) {
        for (String name : files.list(dir).names()) {
            if (name.endsWith(".dist-info") || name.endsWith(".pth") || name.endsWith(".egg-link")) {
                return true;
            }
        }
        return false;
    }

    private void inspect(Options inside, FileView files, boolean own) {
        merged.add(new Inspection(inside, new Rounds(files)).run(), own);
    }
}
