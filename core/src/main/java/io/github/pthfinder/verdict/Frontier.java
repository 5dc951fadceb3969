package io.github.pthfinder.verdict;

import io.github.pthfinder.files.FileView;
import io.github.pthfinder.files.PosixPath;
import io.github.pthfinder.link.Link;
import io.github.pthfinder.link.Serves;
import io.github.pthfinder.site.ImportNames;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells what is wrong with the place of a living target. */
final class Frontier {
    private final FileView files;
    private final Grounds grounds;
    private final ImportMap imports;
    private final @Nullable String checkout;

    Frontier(FileView files, Grounds grounds, ImportMap imports, @Nullable String workingDirectory) {
        this.files = files;
        this.grounds = grounds;
        this.imports = imports;
        this.checkout = workingDirectory == null ? null : checkoutOf(workingDirectory);
    }

    /**
     * Why a living target does not belong where it is, a clause for people; null where it may be there. What only records
     * a place or leads to a program imports nothing, and what stands in code of an unknown shape may serve anything.
     */
    @Nullable
    String objection(Link link, ImportNames names) {
        String target = link.target();
        boolean imported = !(link.serves() instanceof Serves.Program
                || link.serves() instanceof Serves.Metadata
                || link.serves() instanceof Serves.Harvest);
        String objection = target == null || !imported ? null : place(target, names);
        // Asked last: nearly every living target is where it may be.
        boolean welcome = objection == null || target == null || isWithin(target, grounds.own());
        return welcome || !isImported(link, target, names) ? null : objection;
    }

    /** Whether anything is imported from there, as far as the names are known: what stands before it may hide it. */
    private boolean isImported(Link link, String target, ImportNames names) {
        boolean tells = link.serves() instanceof Serves.SearchPath || link.serves() instanceof Serves.Module;
        if (!tells || !names.known() || names.names().isEmpty()) {
            return true;
        }
        for (String name : names.names()) {
            String file = imports.find(name).file();
            if (file != null && file.startsWith(target)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable String place(String target, ImportNames names) {
        String deleted = grounds.deleted().around(target);
        if (deleted != null && !holdsEnvironment(deleted)) {
            return "in " + deleted + ", which the platform deletes";
        }
        if (!grounds.expected().isEmpty()) {
            return isWithin(target, grounds.expected()) ? null : "outside the expected directories";
        }
        String other = checkout == null || PosixPath.isWithin(target, checkout) ? null : otherCheckout(target, names);
        return other == null ? null : "in the checkout " + other + ", not in " + checkout;
    }

    /** Both as written and with symbolic links resolved: either way to say it is the user's. */
    private boolean isWithin(String target, List<String> dirs) {
        for (String dir : dirs) {
            if (PosixPath.isWithin(target, dir)) {
                return true;
            }
        }
        String real = dirs.isEmpty() ? target : files.realPath(target);
        for (String dir : dirs) {
            if (PosixPath.isWithin(real, files.realPath(dir))) {
                return true;
            }
        }
        return false;
    }

    /** An environment in the same directory goes with it: while a platform builds, everything is there. */
    private boolean holdsEnvironment(String directory) {
        for (String own : grounds.own()) {
            if (PosixPath.isWithin(own, directory) || PosixPath.isWithin(files.realPath(own), directory)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The checkout that a target lies in, where the one of the working directory holds the same names at the same place:
     * what is edited here is not what is imported. Null where there is no such twin.
     */
    private @Nullable String otherCheckout(String target, ImportNames names) {
        String other = checkoutOf(target);
        boolean known = other != null && names.known() && !names.names().isEmpty();
        if (checkout == null || other == null || !known || files.realPath(other).equals(files.realPath(checkout))) {
            return null;
        }
        String twin = PosixPath.normalize(checkout + "/" + target.substring(other.length()));
        for (String name : names.names()) {
            boolean holder = files.isDirectory(target) && imports.holds(target, name);
            if (holder ? !imports.holds(twin, name) : twin.equals(checkout) || !files.exists(twin)) {
                return null;
            }
        }
        return other;
    }

    /** The directory above a path, or that path, that git keeps: it holds {@code .git}, of a work tree a file. */
    private @Nullable String checkoutOf(String path) {
        for (String dir = path; dir.length() > 1; dir = PosixPath.parent(dir)) {
            if (files.exists(dir + "/.git")) {
                return dir;
            }
        }
        return null;
    }
}
