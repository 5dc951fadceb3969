package io.github.pthfinder.verdict;

import io.github.pthfinder.files.FileView;
import io.github.pthfinder.link.Environment;
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

/**
 * What would import from where: the finders that stand before {@code sys.path} (scikit-build-core, meson-python),
 * {@code sys.path} in its order, then the finders that are appended to {@code sys.meta_path} (setuptools, editables).
 */
final class ImportMap {
    private final FileView files;
    private final ModuleFinder finder;
    private final List<String> path;
    private final Map<String, List<Link>> modules = new HashMap<>();
    private final Map<String, Found> found = new HashMap<>();
    private final Map<String, Link> stubs = new HashMap<>();
    private final Set<String> unbuildable = new HashSet<>();
    private final @Nullable String workingDirectory;

    /**
     * The map of an environment.
     *
     * @param workingDirectory what {@code python -c} puts first on {@code sys.path}, null where it puts nothing
     */
    ImportMap(Environment environment, List<Link> links, @Nullable String workingDirectory) {
        this.files = environment.files();
        this.finder = new ModuleFinder(files, environment.version());
        this.workingDirectory = workingDirectory;
        this.path = new ArrayList<>(environment.startPath());
        path.addAll(environment.lostLines().pathWithout(environment.reading()));
        for (Link link : links) {
            String target = link.target();
            if (target == null) {
                continue;
            }
            if (link.serves() instanceof Serves.Module module) {
                List<Link> sameName = modules.get(module.name());
                if (sameName == null) {
                    sameName = new ArrayList<>();
                    modules.put(module.name(), sameName);
                }
                sameName.add(link);
                if (module.form() == Serves.Form.STUB || module.form() == Serves.Form.STUB_PATH) {
                    stubs.putIfAbsent(link.place().file(), link);
                }
            } else if (link.serves() instanceof Serves.Build build && build.problem() != null) {
                unbuildable.addAll(build.names());
            } else if (link.mechanism() == Mechanism.PTH_IMPORT
                    && link.serves() instanceof Serves.SearchPath search
                    && !environment.lostLines().has(link.place())) {
                search.put(path, target);
            }
        }
    }

    /** What an import name leads to; the name of a submodule leads through its parents. */
    Found find(String name) {
        Found known = found.get(name);
        if (known == null) {
            known = look(name);
            found.put(name, known);
        }
        return known;
    }

    private Found look(String name) {
        Found claimed = claimed(name);
        if (claimed != null) {
            return claimed;
        }
        Found mapped = mapped(name);
        int dot = name.lastIndexOf('.');
        if (dot >= 0) {
            Found below = behindStub(finder.find(
                    name.substring(dot + 1), find(name.substring(0, dot)).path()));
            return below.isCode() || mapped.kind() == Found.Kind.NOTHING ? below : mapped;
        }
        // Only code counts there: which directory an application starts in is not known for sure.
        Found here = workingDirectory == null ? Found.NOTHING : finder.find(name, List.of(workingDirectory));
        if (here.isCode()) {
            return here;
        }
        Found searched = behindStub(finder.find(name, path));
        if (searched.isCode() || mapped.kind() == Found.Kind.NOTHING) {
            return searched;
        }
        // A namespace portion on sys.path comes before any finder.
        return searched.kind() == Found.Kind.NOTHING ? mapped : join(searched, mapped);
    }

    /** What a finder that stands before {@code sys.path} makes of a name, null where none claims it. */
    private @Nullable Found claimed(String name) {
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
    private Found behindStub(Found found) {
        Link stub = found.isCode() ? stubs.get(found.file()) : null;
        String target = stub == null ? null : stub.target();
        if (target == null || !(stub.serves() instanceof Serves.Module module)) {
            return found;
        }
        if (module.form() == Serves.Form.STUB) {
            return finder.moduleAt(target, Serves.Form.FILE);
        }
        return finder.hasContent(target)
                ? new Found(Found.Kind.PACKAGE, found.file(), List.of(target))
                : new Found(Found.Kind.NAMESPACE, found.file(), List.of());
    }

    private static Found join(Found first, Found second) {
        if (second.isCode()) {
            return first;
        }
        List<String> portions = new ArrayList<>(first.path());
        portions.addAll(second.path());
        return new Found(Found.Kind.NAMESPACE, first.file(), portions);
    }

    /** What the finders of links lead a name to. A namespace in their tables imports even where it is empty. */
    private Found mapped(String name) {
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
                case PORTION -> {
                    namespace |= link.mechanism() == Mechanism.SETUPTOOLS_FINDER;
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

    /** Whether a name imports with something in it: code, or a namespace that holds anything. */
    boolean provides(String name) {
        Found found = find(name);
        if (found.kind() != Found.Kind.NAMESPACE) {
            return found.isCode();
        }
        for (String portion : found.path()) {
            if (finder.hasContent(portion)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a directory itself holds a name: a package, a module or a directory that is not empty. */
    boolean holds(String dir, String name) {
        Found found = finder.find(name, List.of(dir));
        return found.isCode()
                || found.kind() == Found.Kind.NAMESPACE
                        && finder.hasContent(found.path().get(0));
    }

    /** Whether a directory is on {@code sys.path}. */
    boolean searches(String dir) {
        return path.contains(dir);
    }

    /** Whether a directory holds anything. */
    boolean hasContent(String dir) {
        return finder.hasContent(dir);
    }

    /** The module that a finder loads from a target. */
    Found moduleAt(String target, Serves.Form form) {
        return finder.moduleAt(target, form);
    }
}
