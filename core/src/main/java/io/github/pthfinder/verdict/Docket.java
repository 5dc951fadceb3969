package io.github.pthfinder.verdict;

import io.github.pthfinder.files.FileView;
import io.github.pthfinder.files.PosixPath;
import io.github.pthfinder.link.Contents;
import io.github.pthfinder.link.Environment;
import io.github.pthfinder.link.Link;
import io.github.pthfinder.link.LostLines;
import io.github.pthfinder.link.ModuleFinder.Found;
import io.github.pthfinder.link.Serves;
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
    private final Grounds.Prospects prospects;
    private final Promises promises;
    private final List<Member> members = new ArrayList<>();
    private final Families families = new Families();

    Docket(Environment environment, List<Link> links, @Nullable String workingDirectory, Grounds grounds) {
        this.files = environment.files();
        this.lost = environment.lostLines();
        this.imports = new ImportMap(environment, links, workingDirectory);
        this.frontier = new Frontier(files, grounds, imports, workingDirectory);
        this.prospects = grounds.prospects();
        this.promises = new Promises(files, imports, families, lost);
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
                        : member.dead() ? promises.isOptional(member) : !promises.isBroken(member);
        ImportNames names = record ? lostWith(member, alive) : names(member);
        List<Found> found = new ArrayList<>();
        if (!alive) {
            for (String name : names.names()) {
                found.add(imports.find(name));
            }
        }
        boolean lives = alive && kind != FileView.Kind.MISSING && !lost.has(link.place());
        return new Case(
                link,
                member.owner(),
                kind,
                alive,
                names.names(),
                names.known(),
                found,
                families.hasDeadSibling(member),
                lives ? frontier.objection(link, names) : null,
                lives && !record ? prospects.risk(link, member.owner().distribution()) : null);
    }

    /** What a record's place takes with it: nothing while the place is there, or while all still imports. */
    private ImportNames lostWith(Member member, boolean alive) {
        if (alive) {
            return NOTHING;
        }
        ImportNames names = names(member);
        return promises.provided(names) ? new ImportNames(List.of(), names.known()) : names;
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
            case PORTION, MADE_PORTION, STUB_PATH -> files.isDirectory(target) && Contents.any(files, target);
            case ENTRY -> files.exists(target) && !isEmptyPackage(target, module.name(), owner);
        };
    }

    /** A linked directory without anything in it is a lost package only where its distribution claims the name. */
    private boolean isEmptyPackage(String target, String name, Owner owner) {
        return files.isDirectory(target)
                && !Contents.any(files, target)
                && owner.names().known()
                && owner.names().names().contains(name);
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
