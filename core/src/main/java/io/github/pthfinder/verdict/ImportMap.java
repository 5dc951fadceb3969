package io.github.pthfinder.verdict;

import io.github.pthfinder.files.FileView;
import io.github.pthfinder.link.Contents;
import io.github.pthfinder.link.Environment;
import io.github.pthfinder.link.Link;
import io.github.pthfinder.link.ModuleFinder;
import io.github.pthfinder.link.ModuleFinder.Found;
import io.github.pthfinder.link.Serves;
import io.github.pthfinder.model.Mechanism;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What would import from where: the finders that stand before {@code sys.path} (scikit-build-core, meson-python),
 * {@code sys.path} in its order, then the finders that are appended to {@code sys.meta_path} (setuptools, editables).
 */
final class ImportMap {
    private final FileView files;
    private final ModuleFinder finder;
    private final List<String> path;
    private final FinderTables tables;
    private final Map<String, Found> found = new HashMap<>();
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
        this.tables = new FinderTables(files, finder, links);
        for (Link link : links) {
            String target = link.target();
            if (target != null
                    && link.mechanism() == Mechanism.PTH_IMPORT
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
        Found claimed = tables.claimed(name);
        if (claimed != null) {
            return claimed;
        }
        Found mapped = tables.mapped(name);
        int dot = name.lastIndexOf('.');
        if (dot >= 0) {
            Found parent = find(name.substring(0, dot));
            Found below = tables.behindStub(finder.find(name.substring(dot + 1), parent.path()));
            // A directory there is one more portion of a namespace.
            Found here = below.isCode() || parent.isCode() ? Found.NOTHING : inWorkingDirectory(name);
            if (here.isCode()) {
                return here;
            }
            return below.isCode() || mapped.kind() == Found.Kind.NOTHING ? below : mapped;
        }
        // Only code counts there: which directory an application starts in is not known for sure.
        Found here = inWorkingDirectory(name);
        if (here.isCode()) {
            return here;
        }
        Found searched = tables.behindStub(finder.find(name, path));
        if (searched.isCode() || mapped.kind() == Found.Kind.NOTHING) {
            return searched;
        }
        // A namespace portion on sys.path comes before any finder.
        return searched.kind() == Found.Kind.NOTHING ? mapped : join(searched, mapped);
    }

    private Found inWorkingDirectory(String name) {
        if (workingDirectory == null) {
            return Found.NOTHING;
        }
        int dot = name.lastIndexOf('.');
        List<String> folders = dot < 0
                ? List.of(workingDirectory)
                : inWorkingDirectory(name.substring(0, dot)).path();
        return finder.find(name.substring(dot + 1), folders);
    }

    private static Found join(Found first, Found second) {
        if (second.isCode()) {
            return first;
        }
        List<String> portions = new ArrayList<>(first.path());
        portions.addAll(second.path());
        return new Found(Found.Kind.NAMESPACE, first.file(), portions);
    }

    /** Whether a name imports with something in it: code, or a namespace that holds anything. */
    boolean provides(String name) {
        Found found = find(name);
        if (found.kind() != Found.Kind.NAMESPACE) {
            return found.isCode();
        }
        for (String portion : found.path()) {
            if (isRest(portion) ? Contents.sources(files, portion) : Contents.any(files, portion)) {
                return true;
            }
        }
        return false;
    }

    /** Whether py-build-cmake's hook mode keeps only what it compiled there: the package itself is in the project. */
    private boolean isRest(String portion) {
        return files.isFile(portion + "_editable_hook/__init__.py");
    }

    /** Whether a directory itself holds a name: a package, a module or a directory that is not empty. */
    boolean holds(String dir, String name) {
        Found found = finder.find(name, List.of(dir));
        return found.isCode()
                || found.kind() == Found.Kind.NAMESPACE
                        && Contents.any(files, found.path().get(0));
    }

    /** Whether a directory is on {@code sys.path}. */
    boolean searches(String dir) {
        return path.contains(dir);
    }

    /** The module that a finder loads from a target. */
    Found moduleAt(String target, Serves.Form form) {
        return finder.moduleAt(target, form);
    }
}
