package io.github.pthfinder.advice;

import io.github.pthfinder.files.FileView;
import io.github.pthfinder.files.PosixPath;
import io.github.pthfinder.link.Link;
import io.github.pthfinder.link.ModuleFinder;
import io.github.pthfinder.link.Serves;
import io.github.pthfinder.verdict.Judged;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks for an existing path that could replace a dead target: the end of the target's path below one of the roots, which
 * holds what the link serves.
 */
final class Candidates {
    private final FileView files;
    private final ModuleFinder finder;
    private final List<String> roots;

    Candidates(FileView files, ModuleFinder finder, List<String> roots) {
        this.files = files;
        this.finder = finder;
        this.roots = roots;
    }

    /** The candidate with the longest common end, null where there is none. */
    @Nullable
    String find(Judged judged) {
        Link link = judged.link();
        String target = link.target();
        if (target == null || judged.imports().isEmpty()) {
            return null;
        }
        for (int slash = target.indexOf('/', 1); slash >= 0; slash = target.indexOf('/', slash + 1)) {
            for (String root : roots) {
                String candidate = PosixPath.join(root, target.substring(slash + 1));
                if (!candidate.equals(target) && serves(link, candidate, judged.imports())) {
                    return candidate;
                }
            }
        }
        return null;
    }

    private boolean serves(Link link, String candidate, List<String> imports) {
        if (link.serves() instanceof Serves.Module module) {
            String name = PosixPath.name(candidate);
            boolean stem = module.form() == Serves.Form.PACKAGE_OR_STEM;
            boolean file = finder.moduleFile(candidate, "__init__") != null
                    || stem && finder.moduleFile(PosixPath.parent(candidate), name) != null;
            return module.form() == Serves.Form.PORTION
                    ? files.isDirectory(candidate)
                    : file || !stem && files.isFile(candidate);
        }
        boolean all = files.isDirectory(candidate);
        for (String name : imports) {
            all = all && finder.find(name, List.of(candidate)).kind() != ModuleFinder.Found.Kind.NOTHING;
        }
        return all;
    }
}
