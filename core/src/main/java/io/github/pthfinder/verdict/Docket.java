package io.github.pthfinder.verdict;

import io.github.pthfinder.files.FileView;
import io.github.pthfinder.files.PosixPath;
import io.github.pthfinder.link.Environment;
import io.github.pthfinder.link.Link;
import io.github.pthfinder.link.LostLines;
import io.github.pthfinder.link.ModuleFinder.Found;
import io.github.pthfinder.link.Serves;
import io.github.pthfinder.model.Mechanism;
import io.github.pthfinder.site.ImportNames;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers the evidence for each link of an environment. */
final class Docket {
    private static final ImportNames NOTHING = new ImportNames(List.of(), true);

    private final FileView files;
    private final ImportMap imports;
    private final LostLines lost;
    private final Frontier frontier;
    private final List<Member> members = new ArrayList<>();
    private final Families families = new Families();

    Docket(Environment environment, List<Link> links, @Nullable String workingDirectory, Grounds grounds) {
        this.files = environment.files();
        this.lost = environment.lostLines();
        this.imports = new ImportMap(environment, links, workingDirectory);
        this.frontier = new Frontier(files, grounds, imports, workingDirectory);
        Owners owners = new Owners(environment, links);
        for (Link link : links) {
            Owner owner = owners.of(link);
            boolean imports = !(link.serves() instanceof Serves.Metadata || link.serves() instanceof Serves.Program);
            Member member = new Member(link, owner, imports && !targetAlive(link, owner));
            members.add(member);
            families.add(member);
        }
    }

    Case evidence(int index) {
        Member member = members.get(index);
        Link link = member.link();
        String target = link.target();
        FileView.Kind kind = target == null ? FileView.Kind.MISSING : files.kind(target);
        boolean record = link.serves() instanceof Serves.Metadata;
        boolean alive = record
                ? kind != FileView.Kind.MISSING
                : link.serves() instanceof Serves.Program program
                        ? !program.needed() || kind != FileView.Kind.MISSING
                        : member.dead() ? isOptional(member) : !isHollow(member);
        ImportNames names = record ? lostWith(member, alive) : names(member);
        List<Found> found = new ArrayList<>();
        if (!alive) {
            for (String name : names.names()) {
                found.add(imports.find(name));
            }
        }
        return new Case(
                link,
                member.owner(),
                kind,
                alive,
                names.names(),
                names.known(),
                found,
                families.hasDeadSibling(member),
                alive && kind != FileView.Kind.MISSING && !lost.has(link.place())
                        ? frontier.objection(link, names)
                        : null);
    }

    /** What a record's place takes with it: nothing while the place is there, or while all still imports. */
    private ImportNames lostWith(Member member, boolean alive) {
        if (alive) {
            return NOTHING;
        }
        ImportNames names = names(member);
        return provided(names) ? new ImportNames(List.of(), names.known()) : names;
    }

    private static ImportNames names(Member member) {
        Serves serves = member.link().serves();
        if (serves instanceof Serves.Module module) {
            return new ImportNames(List.of(module.name()), true);
        }
        if (serves instanceof Serves.Tree tree) {
            return new ImportNames(tree.lost().isEmpty() ? List.of(tree.name()) : tree.lost(), true);
        }
        if (serves instanceof Serves.Build build) {
            return new ImportNames(build.names(), true);
        }
        if (serves instanceof Serves.Hook hook && !hook.names().isEmpty()) {
            return new ImportNames(hook.names(), true);
        }
        return serves instanceof Serves.Program
                ? ImportNames.UNKNOWN
                : member.owner().names();
    }

    /** Whether the target itself is there in the form that the link promises. */
    private boolean targetAlive(Link link, Owner owner) {
        String target = link.target();
        if (link.serves() instanceof Serves.Tree tree) {
            return tree.lost().isEmpty();
        }
        if (link.serves() instanceof Serves.Build build) {
            return build.problem() == null;
        }
        if (target == null || !(link.serves() instanceof Serves.Module module)) {
            return target != null && files.exists(target);
        }
        return switch (module.form()) {
            case PACKAGE_OR_STEM, FILE ->
                imports.moduleAt(target, module.form()).isCode();
            case FIRST_FILE, STUB -> imports.moduleAt(target, Serves.Form.FILE).isCode();
            case PORTION, STUB_PATH -> files.isDirectory(target) && imports.hasContent(target);
            case ENTRY -> files.exists(target) && !isEmptyPackage(target, module.name(), owner);
        };
    }

    /** A linked directory without anything in it is a lost package only where its distribution claims the name. */
    private boolean isEmptyPackage(String target, String name, Owner owner) {
        return files.isDirectory(target)
                && !imports.hasContent(target)
                && owner.names().known()
                && owner.names().names().contains(name);
    }

    /**
     * Hatch's {@code dev-mode-dirs} are written unchecked: a line that names no directory is harmless while the project
     * and another line of the same file are there and nothing that is known breaks.
     */
    private boolean isOptional(Member member) {
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
    private boolean isHollow(Member member) {
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

    private boolean provided(ImportNames names) {
        for (String name : names.names()) {
            if (!imports.provides(name)) {
                return false;
            }
        }
        return true;
    }

    /** The shortest part of a path that does not exist, null where the whole path does. */
    @Nullable
    String firstMissing(String target) {
        if (files.exists(target)) {
            return null;
        }
        String missing = target;
        for (String up = PosixPath.parent(target); !up.isEmpty() && !files.exists(up); up = PosixPath.parent(up)) {
            missing = up;
        }
        return missing;
    }
}
