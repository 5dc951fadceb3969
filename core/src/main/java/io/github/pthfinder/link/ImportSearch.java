package io.github.pthfinder.link;

import io.github.pthfinder.files.PosixPath;
import io.github.pthfinder.link.ModuleFinder.Found;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a module comes from while the import lines of an environment run: {@code sys.path} as far as it has grown, then the
 * finders that the lines before have loaded. What those serve is read only when {@code sys.path} has nothing.
 */
final class ImportSearch {
    private final Environment environment;
    private final ModuleFinder finder;
    private final List<String> path;
    private final List<Hook> loaded = new ArrayList<>();
    private final List<Link> served = new ArrayList<>();

    private int read;

    ImportSearch(Environment environment) {
        this.environment = environment;
        this.finder = new ModuleFinder(environment.files(), environment.version());
        this.path = new ArrayList<>(environment.startPath());
        this.path.addAll(environment.reading().path());
    }

    ModuleFinder finder() {
        return finder;
    }

    /** A directory that a line put on {@code sys.path}. */
    void put(Serves.SearchPath place, String dir) {
        place.put(path, dir);
    }

    /** A module that a line loaded without fault: whatever it serves is importable from now on. */
    void loaded(Hook hook) {
        loaded.add(hook);
    }

    /** What a name with or without dots leads to. */
    Found find(String module) {
        List<String> search = path;
        Found found = Found.NOTHING;
        for (int start = 0; start <= module.length(); ) {
            int dot = module.indexOf('.', start);
            int end = dot < 0 ? module.length() : dot;
            found = finder.find(module.substring(start, end), search);
            if (found.kind() == Found.Kind.NOTHING) {
                found = served(module.substring(0, end));
            }
            search = found.path();
            start = end + 1;
        }
        return found;
    }

    private Found served(String name) {
        for (; read < loaded.size(); read++) {
            Hook hook = loaded.get(read);
            String file = hook.file();
            if (file != null && file.endsWith(".py")) {
                served.addAll(Links.hookLinks(environment, hook, file));
            }
        }
        for (Link link : served) {
            Found found = served(link, name);
            if (found.isCode()) {
                return found;
            }
        }
        return Found.NOTHING;
    }

    private Found served(Link link, String name) {
        String target = link.target();
        if (target == null) {
            return Found.NOTHING;
        }
        if (link.serves() instanceof Serves.Module module && module.name().equals(name)) {
            return finder.moduleAt(target, module.form());
        }
        // Which file a build gives is not known before it ran.
        return link.serves() instanceof Serves.Build build
                        && build.problem() == null
                        && build.names().contains(name)
                ? new Found(Found.Kind.PACKAGE, target, List.of())
                : Found.NOTHING;
    }

    /** The source file of a module that stands in a directory itself, null where there is none. */
    @Nullable
    String beside(String site, String module) {
        return module.indexOf('.') < 0 ? finder.sourceFile(PosixPath.join(site, module)) : null;
    }
}
