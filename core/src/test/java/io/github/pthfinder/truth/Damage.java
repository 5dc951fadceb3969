package io.github.pthfinder.truth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A case of the table: a way in which an environment breaks. What it takes away comes back afterwards.
 *
 * @param name for people
 * @param harm does it; does nothing where there is nothing of the kind to break
 */
record Damage(String name, Harm harm) {
    @Override
    public String toString() {
        return name;
    }

    /** Does harm to an environment. */
    interface Harm {
        void to(Site site, Wreck wreck) throws IOException;
    }

    /** The one case that changes nothing. */
    static final Damage NOTHING = new Damage("nothing", (site, wreck) -> {});

    /** The one case in which what is lost is below what a directory line promises. */
    static final Damage MODULE = new Damage("a module removed", (site, wreck) -> {
        Project project = site.backend().project();
        String module = Project.belowPath(project.roots().get(0)).replace('/', '.') + ".mymodule";
        if (project.imports().contains(module)) {
            wreck.take(root(site, 0).resolve("mymodule.py"));
        }
    });

    static final List<Damage> ALL = List.of(
            NOTHING,
            new Damage("project gone", (site, wreck) -> wreck.take(site.project())),
            new Damage(
                    "project moved",
                    (site, wreck) -> wreck.move(site.project(), site.project().resolveSibling("acme-kit-moved"))),
            new Damage(
                    "environment moved",
                    (site, wreck) -> wreck.moveEnvironment(site.env().resolveSibling("moved-env"))),
            new Damage("each package removed", (site, wreck) -> {
                for (int i = 0; i < site.backend().project().roots().size(); i++) {
                    wreck.take(root(site, i));
                }
            }),
            new Damage("one of several packages removed", (site, wreck) -> {
                int count = site.backend().project().roots().size();
                if (count > 1) {
                    wreck.take(root(site, count - 1));
                }
            }),
            new Damage(
                    "a package lost its __init__.py",
                    (site, wreck) -> wreck.takeIfThere(root(site, 0).resolve("__init__.py"))),
            MODULE,
            new Damage("loader removed", (site, wreck) -> {
                for (String glob : List.of(
                        "__editable___*_finder.py",
                        "_editable_*.py",
                        "*_editable.py",
                        "*_editable_loader.py",
                        "*_hook")) {
                    for (Path file : site.files(glob)) {
                        wreck.take(file);
                    }
                }
            }),
            new Damage(
                    "editables removed",
                    (site, wreck) -> wreck.takeIfThere(site.packages().resolve("editables"))),
            new Damage("build directory removed", (site, wreck) -> {
                for (String name : List.of("build", ".py-build-cmake_cache", "CMakeCache.txt")) {
                    wreck.takeIfThere(site.project().resolve(name));
                }
            }),
            new Damage("cache removed", (site, wreck) -> wreck.takeIfThere(site.cache())),
            new Damage("project gone, a copy in the site", (site, wreck) -> {
                if (copied(site, wreck, site.packages())) {
                    wreck.take(site.project());
                }
            }),
            new Damage("project gone, a copy on PYTHONPATH", (site, wreck) -> {
                Path copies = site.project().resolveSibling("copies");
                copied(site, wreck, copies);
                wreck.runWithPythonPath(copies);
                wreck.take(site.project());
            }),
            new Damage("project gone, a copy in the working directory", (site, wreck) -> {
                Path copies = site.project().resolveSibling("copies");
                copied(site, wreck, copies);
                wreck.runIn(copies);
                wreck.take(site.project());
            }));

    private static Path root(Site site, int number) {
        return site.project().resolve(site.backend().project().roots().get(number));
    }

    /** Puts real copies into a folder, with what was compiled; not where something of that name is there. */
    private static boolean copied(Site site, Wreck wreck, Path folder) throws IOException {
        List<String> roots = site.backend().project().roots();
        for (String root : roots) {
            if (Files.exists(folder.resolve(Project.belowPath(root)), LinkOption.NOFOLLOW_LINKS)) {
                return false;
            }
        }
        List<Path> compiled = new ArrayList<>(compiledBelow(site.packages()));
        compiled.addAll(compiledBelow(site.project()));
        for (String root : roots) {
            Path copy = folder.resolve(Project.belowPath(root));
            wreck.copy(site.project().resolve(root), copy);
            if (!compiled.isEmpty()) {
                Path module = copy.resolve(compiled.get(0).getFileName());
                Files.copy(compiled.get(0), module, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return true;
    }

    private static List<Path> compiledBelow(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> path.getFileName().toString().matches("_c\\..*so"))
                    .toList();
        }
    }
}
