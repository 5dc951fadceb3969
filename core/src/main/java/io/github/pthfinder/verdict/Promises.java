package io.github.pthfinder.verdict;

import io.github.pthfinder.files.FileView;
import io.github.pthfinder.files.PosixPath;
import io.github.pthfinder.link.LostLines;
import io.github.pthfinder.model.Mechanism;
import io.github.pthfinder.site.ImportNames;

/** Whether a directory on {@code sys.path} holds what the distribution of its link promises. */
final class Promises {
    private final FileView files;
    private final ImportMap imports;
    private final Families families;
    private final LostLines lost;

    Promises(FileView files, ImportMap imports, Families families, LostLines lost) {
        this.files = files;
        this.imports = imports;
        this.families = families;
        this.lost = lost;
    }

    /**
     * Hatch's {@code dev-mode-dirs} are written unchecked: a line that names no directory is harmless while the project
     * and another line of the same file are there and nothing that is known breaks.
     */
    boolean isOptional(Member member) {
        if (member.link().mechanism() != Mechanism.PTH_PATH
                || !member.owner().generator().startsWith("hatchling")) {
            return false;
        }
        boolean rootAlive = false;
        boolean lineAlive = false;
        for (Member other : families.of(member)) {
            boolean alive =
                    other.link().target() != null && files.exists(other.link().target());
            rootAlive |= alive && other.link().mechanism() == Mechanism.DIRECT_URL;
            lineAlive |= alive
                    && other.link().place().file().equals(member.link().place().file());
        }
        ImportNames names = member.owner().names();
        return rootAlive && lineAlive && (!names.known() || provided(names));
    }

    /**
     * Whether a directory that is there lacks what its distribution promises. A name that another link of the distribution
     * could hold is that link's fault: a dead one before a living one, one that holds nothing before one that holds some,
     * and among equals the first.
     */
    boolean isBroken(Member member) {
        String target = member.link().target();
        ImportNames names = member.owner().names();
        // What a lost line would have served is the fault of the import line above it.
        boolean effective = member.isSearchPath() && !lost.has(member.link().place());
        boolean searched = effective && target != null && files.isDirectory(target);
        // What the target itself holds need not be looked for along the whole path.
        if (!searched
                || !names.known()
                || imports.searches(target) && holdsAll(target, names)
                || provided(names)
                || families.hasDeadSibling(member)) {
            return false;
        }
        boolean holds = holdsAny(target, names);
        if (holds && isLinkTree(target)) {
            return false;
        }
        boolean before = true;
        for (Member other : families.of(member)) {
            String rival = other.link().target();
            if (other == member) {
                before = false;
            } else if (other.isSearchPath() && rival != null && !rival.equals(target) && files.isDirectory(rival)) {
                boolean rivalHolds = holdsAny(rival, names);
                if (holds && (!rivalHolds || before)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** A tree of setuptools' strict mode is made at once: a name that it lacks, of data alone, was never in it. */
    private static boolean isLinkTree(String target) {
        return PosixPath.name(target).startsWith("__editable__.");
    }

    private boolean holdsAny(String dir, ImportNames names) {
        for (String name : names.names()) {
            if (imports.holds(dir, name)) {
                return true;
            }
        }
        return false;
    }

    private boolean holdsAll(String dir, ImportNames names) {
        for (String name : names.names()) {
            if (!imports.holds(dir, name)) {
                return false;
            }
        }
        return true;
    }

    /** Whether each name imports with something in it. */
    boolean provided(ImportNames names) {
        for (String name : names.names()) {
            if (!imports.provides(name)) {
                return false;
            }
        }
        return true;
    }
}
