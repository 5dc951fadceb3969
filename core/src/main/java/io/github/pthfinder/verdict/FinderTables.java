package io.github.pthfinder.verdict;

import io.github.pthfinder.files.FileView;
import io.github.pthfinder.link.Contents;
import io.github.pthfinder.link.Link;
import io.github.pthfinder.link.ModuleFinder;
import io.github.pthfinder.link.ModuleFinder.Found;
import io.github.pthfinder.link.Serves;
import io.github.pthfinder.model.Mechanism;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the links of an environment put into the tables of finders: which name is loaded from where. */
final class FinderTables {
    private final FileView files;
    private final ModuleFinder finder;
    private final Map<String, List<Link>> modules = new HashMap<>();
    private final Map<String, Link> stubs = new HashMap<>();
    private final Set<String> unbuildable = new HashSet<>();

    FinderTables(FileView files, ModuleFinder finder, List<Link> links) {
        this.files = files;
        this.finder = finder;
        for (Link link : links) {
            if (link.target() != null && link.serves() instanceof Serves.Module module) {
                add(link, module);
            } else if (link.target() != null
                    && link.serves() instanceof Serves.Build build
                    && build.problem() != null) {
                unbuildable.addAll(build.names());
            }
        }
    }

    private void add(Link link, Serves.Module module) {
        List<Link> sameName = modules.get(module.name());
        if (sameName == null) {
            sameName = new ArrayList<>();
            modules.put(module.name(), sameName);
        }
        sameName.add(link);
        if (module.form() == Serves.Form.STUB || module.form() == Serves.Form.STUB_PATH) {
            stubs.putIfAbsent(link.place().file(), link);
        }
    }

    /** What a finder that stands before {@code sys.path} makes of a name, null where none claims it. */
    @Nullable
    Found claimed(String name) {
        if (unbuildable.contains(name)) {
            return Found.NOTHING;
        }
        for (Link link : modules.getOrDefault(name, List.of())) {
            String target = link.target();
            if (target != null
                    && link.serves() instanceof Serves.Module module
                    && module.form() == Serves.Form.FIRST_FILE) {
                return finder.moduleAt(target, Serves.Form.FILE);
            }
        }
        return null;
    }

    /** A module that only stands for another file is worth what that file is. */
    Found behindStub(Found found) {
        Link stub = found.isCode() ? stubs.get(found.file()) : null;
        String target = stub == null ? null : stub.target();
        if (target == null || !(stub.serves() instanceof Serves.Module module)) {
            return found;
        }
        if (module.form() == Serves.Form.STUB) {
            return finder.moduleAt(target, Serves.Form.FILE);
        }
        return Contents.any(files, target)
                ? new Found(Found.Kind.PACKAGE, found.file(), List.of(target))
                : new Found(Found.Kind.NAMESPACE, found.file(), List.of());
    }

    /** What the finders of links lead a name to. A namespace in their tables imports even where it is empty. */
    Found mapped(String name) {
        List<String> portions = new ArrayList<>();
        boolean namespace = false;
        for (Link link : modules.getOrDefault(name, List.of())) {
            String target = link.target();
            if (target == null || !(link.serves() instanceof Serves.Module module)) {
                continue;
            }
            switch (module.form()) {
                case PACKAGE_OR_STEM, FILE -> {
                    Found found = finder.moduleAt(target, module.form());
                    if (found.isCode()) {
                        return found;
                    }
                }
                case PORTION, MADE_PORTION -> {
                    namespace |= link.mechanism() == Mechanism.SETUPTOOLS_FINDER
                            || module.form() == Serves.Form.MADE_PORTION;
                    if (files.isDirectory(target)) {
                        portions.add(target);
                    }
                }
                case ENTRY, STUB, STUB_PATH, FIRST_FILE -> {
                    // stands on sys.path itself, or before it
                }
            }
        }
        return namespace || !portions.isEmpty()
                ? new Found(Found.Kind.NAMESPACE, portions.isEmpty() ? null : portions.get(0), portions)
                : Found.NOTHING;
    }
}
