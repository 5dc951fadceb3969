package io.github.pthfinder.verdict;

import io.github.pthfinder.files.FileView;
import io.github.pthfinder.files.PosixPath;
import io.github.pthfinder.link.Environment;
import io.github.pthfinder.link.Link;
import io.github.pthfinder.link.Serves;
import io.github.pthfinder.model.Mechanism;
import io.github.pthfinder.site.Distributions;
import io.github.pthfinder.site.Installed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells who owns a link: the distribution whose {@code RECORD} lists the file, else the one that the file's name tells
 * of, else (a shared file such as {@code easy-install.pth}) the one whose other link has the same target.
 */
final class Owners {
    private final FileView files;
    private final Distributions distributions;
    private final Map<String, Link> eggLinks = new HashMap<>();
    private final Map<String, Installed> byMetadata = new HashMap<>();
    private final List<Link> records = new ArrayList<>();

    Owners(Environment environment, List<Link> links) {
        this.files = environment.files();
        this.distributions = environment.distributions();
        for (Installed installed : distributions.all()) {
            byMetadata.put(installed.metadata(), installed);
        }
        for (Link link : links) {
            if (link.mechanism() == Mechanism.EGG_LINK && link.target() != null) {
                eggLinks.putIfAbsent(link.target(), link);
            } else if (link.mechanism() == Mechanism.DIRECT_URL) {
                records.add(link);
            }
        }
    }

    Owner of(Link link) {
        return switch (link.mechanism()) {
            case EGG_LINK -> eggLink(link);
            case DIRECT_URL, REFER_TO -> record(link);
            case VENV_HOME -> Owner.NOBODY;
            case DEV_SCRIPT -> script(link);
            default -> file(link);
        };
    }

    /** An egg-link's distribution keeps its metadata where the link leads; when that is gone, the file's name is all. */
    private Owner eggLink(Link link) {
        String target = link.target();
        Installed source = target == null ? null : Distributions.inDirectory(files, target);
        return source != null
                ? Owner.of(source, distributions)
                : Owner.named(FileNames.stem(link.place().file()));
    }

    private Owner script(Link link) {
        String name = link.serves() instanceof Serves.Program program ? program.distribution() : null;
        Installed installed = name == null ? null : distributions.named(name);
        return name == null || installed != null ? Owner.of(installed, distributions) : Owner.named(name);
    }

    private Owner record(Link link) {
        return Owner.of(byMetadata.get(PosixPath.parent(link.place().file())), distributions);
    }

    private Owner file(Link link) {
        String file = link.place().file();
        if (!PosixPath.name(file).equals("easy-install.pth")) {
            Installed owner = distributions.ownerOf(file, FileNames.distributionIn(file, distributions));
            if (owner != null) {
                return Owner.of(owner, distributions);
            }
        }
        String namespace = FileNames.namespaceOwner(file);
        String target = link.target();
        return namespace != null ? namespace(link, namespace) : target == null ? Owner.NOBODY : target(target);
    }

    /** What {@code setup.py develop} names after the egg-link beside it; where that is gone, the file's name is all. */
    private Owner namespace(Link link, String name) {
        String stem = FileNames.stem(link.place().file());
        String beside =
                PosixPath.parent(link.place().file()) + "/" + stem.substring(0, stem.length() - "-nspkg".length());
        for (Link eggLink : eggLinks.values()) {
            if (eggLink.place().file().equals(beside + ".egg-link")) {
                return eggLink(eggLink);
            }
        }
        Owner owner = link.target() == null ? Owner.NOBODY : target(link.target());
        return owner == Owner.NOBODY ? Owner.named(name) : owner;
    }

    private Owner target(String target) {
        Link eggLink = eggLinks.get(target);
        if (eggLink != null) {
            return eggLink(eggLink);
        }
        Installed inside = Distributions.inDirectory(files, target);
        if (inside != null) {
            return Owner.of(inside, distributions);
        }
        for (Link record : records) {
            String root = record.target();
            if (root != null && PosixPath.isWithin(target, root)) {
                return record(record);
            }
        }
        String egg = FileNames.eggName(target);
        return egg == null ? Owner.NOBODY : Owner.named(egg);
    }
}
