package io.github.pthfinder.advice;

import io.github.pthfinder.files.FileView;
import io.github.pthfinder.files.PosixPath;
import io.github.pthfinder.link.Contents;
import io.github.pthfinder.link.Link;
import io.github.pthfinder.link.ModuleFinder;
import io.github.pthfinder.link.Serves;
import io.github.pthfinder.verdict.Judged;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks for an existing path that could replace a dead target: the end of the target's path below one of the roots, which
 * holds what the link serves.
 */
final class Candidates {
    private final FileView files;
    private final ModuleFinder finder;
    private final List<String> roots = new ArrayList<>();

    /** A search below some roots; the root of the file system is none. */
    Candidates(FileView files, ModuleFinder finder, List<String> roots) {
        this.files = files;
        this.finder = finder;
        for (String root : roots) {
            String plain = PosixPath.normalize(root);
            if (plain.length() > 1 && !this.roots.contains(plain)) {
                this.roots.add(plain);
            }
        }
    }

    /** The candidate with the longest common end, null where there is none. */
    @Nullable
    String find(Judged judged) {
        Link link = judged.link();
        if (link.target() == null || judged.imports().isEmpty()) {
            return null;
        }
        String target = PosixPath.normalize(link.target());
        for (int slash = target.indexOf('/', 1); slash >= 0; slash = target.indexOf('/', slash + 1)) {
            for (String root : roots) {
                String candidate = PosixPath.join(root, target.substring(slash + 1));
                if (!candidate.equals(target) && serves(link, candidate, judged.imports())) {
                    return candidate;
                }
            }
        }
        return rootItself(link, target, judged.imports());
    }

    /** A project whose code stands in its own root leaves no common end: the root must hold the very modules. */
    private @Nullable String rootItself(Link link, String target, List<String> imports) {
        if (!(link.serves() instanceof Serves.Module)) {
            for (String root : roots) {
                if (!root.equals(target) && holds(root, imports, false)) {
                    return root;
                }
            }
        }
        return null;
    }

    private boolean serves(Link link, String candidate, List<String> imports) {
        if (!(link.serves() instanceof Serves.Module module)) {
            return holds(candidate, imports, true);
        }
        boolean initialised = finder.moduleFile(candidate, "__init__") != null;
        return switch (module.form()) {
            case PACKAGE_OR_STEM ->
                initialised || finder.moduleFile(PosixPath.parent(candidate), PosixPath.name(candidate)) != null;
            case PORTION, MADE_PORTION, STUB_PATH -> files.isDirectory(candidate) && Contents.any(files, candidate);
            case FILE, FIRST_FILE, STUB -> files.isFile(candidate);
            case ENTRY -> initialised || files.isFile(candidate);
        };
    }

    private boolean holds(String dir, List<String> imports, boolean namespaces) {
        if (!files.isDirectory(dir)) {
            return false;
        }
        for (String name : imports) {
            ModuleFinder.Found found = find(dir, name);
            boolean namespace = namespaces && found.kind() == ModuleFinder.Found.Kind.NAMESPACE;
            if (!found.isCode()
                    && !(namespace && Contents.any(files, found.path().get(0)))) {
                return false;
            }
        }
        return true;
    }

    private ModuleFinder.Found find(String dir, String name) {
        ModuleFinder.Found found = ModuleFinder.Found.NOTHING;
        List<String> path = List.of(dir);
        for (int start = 0; start <= name.length(); ) {
            int dot = name.indexOf('.', start);
            int end = dot < 0 ? name.length() : dot;
            found = finder.find(name.substring(start, end), path);
            path = found.path();
            start = end + 1;
        }
        return found;
    }
}
