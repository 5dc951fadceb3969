package io.github.pthfinder.truth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A case of the table: a way in which an environment breaks. Everything that it takes away goes to a folder beside the
 * environment and comes back afterwards.
 *
 * @param name for people
 * @param harm does it
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

    static final List<Damage> ALL = List.of(
            new Damage("nothing", (site, wreck) -> {}),
            new Damage("project renamed", (site, wreck) -> wreck.take(site.project())),
            new Damage("each package removed", (site, wreck) -> {
                for (String root : site.backend().project().roots()) {
                    wreck.take(site.project().resolve(root));
                }
            }),
            new Damage(
                    "last package removed",
                    (site, wreck) -> wreck.take(site.project().resolve(last(site)))),
            new Damage(
                    "first package lost its __init__.py",
                    (site, wreck) -> wreck.takeIfThere(site.project()
                            .resolve(site.backend().project().roots().get(0))
                            .resolve("__init__.py"))),
            new Damage("loader removed", (site, wreck) -> {
                for (Path file : site.files("__editable___*_finder.py")) {
                    wreck.take(file);
                }
            }),
            new Damage("project renamed, a copy in the site", (site, wreck) -> {
                for (String root : site.backend().project().roots()) {
                    // The copy of sources would lack what is compiled.
                    boolean compiled = site.backend().project().imports().contains("acme_kit._c");
                    boolean there = compiled
                            || Files.exists(
                                    site.packages().resolve(Path.of(root).getFileName()));
                    if (!root.startsWith("corp") && !there) {
                        Path from = site.project().resolve(root);
                        wreck.copy(from, site.packages().resolve(from.getFileName()));
                    }
                }
                wreck.take(site.project());
            }));

    /** Further ones that only some backends know. */
    static final List<Damage> OTHERS = List.of(
            new Damage("loader removed", (site, wreck) -> {
                for (String glob : List.of("_editable_impl_*.py", "*_editable_loader.py", "*_build_hook")) {
                    for (Path file : site.files(glob)) {
                        wreck.take(file);
                    }
                }
            }),
            new Damage("build directory removed", (site, wreck) -> {
                wreck.takeIfThere(site.project().resolve("build"));
                wreck.takeIfThere(site.project().resolve(".py-build-cmake_cache"));
                wreck.takeIfThere(site.project().resolve("CMakeCache.txt"));
            }),
            new Damage(
                    "editables removed",
                    (site, wreck) -> wreck.takeIfThere(site.packages().resolve("editables"))),
            new Damage("a module removed", (site, wreck) -> {
                boolean each = site.backend().project().imports().contains("acme_kit._c")
                        || site.backend().name().endsWith("strict");
                // A path line promises packages, not each of their modules.
                if (each && !site.backend().name().matches(".*(inplace|hook|wrapper)")) {
                    wreck.take(site.project()
                            .resolve(site.backend().project().roots().get(0))
                            .resolve("mymodule.py"));
                }
            }));

    private static String last(Site site) {
        List<String> roots = site.backend().project().roots();
        return roots.get(roots.size() - 1);
    }

    /** What was taken away, to be brought back. */
    static final class Wreck implements AutoCloseable {
        private final Path store;
        private final java.util.ArrayDeque<Runnable> undo = new java.util.ArrayDeque<>();

        Wreck(Path store) {
            this.store = store;
        }

        void take(Path path) throws IOException {
            Files.createDirectories(store);
            Path stored = store.resolve(undo.size() + "-" + path.getFileName());
            Files.move(path, stored);
            undo.push(() -> unchecked(() -> {
                // A failed rebuild makes the build directory again.
                remove(path);
                Files.move(stored, path);
            }));
        }

        void takeIfThere(Path path) throws IOException {
            if (Files.exists(path)) {
                take(path);
            }
        }

        void copy(Path from, Path to) throws IOException {
            try (Stream<Path> all = Files.walk(from)) {
                for (Path path : all.toList()) {
                    Files.copy(path, to.resolve(from.relativize(path).toString()));
                }
            }
            undo.push(() -> unchecked(() -> remove(to)));
        }

        private static void remove(Path tree) throws IOException {
            if (Files.exists(tree)) {
                try (Stream<Path> all = Files.walk(tree)) {
                    for (Path path :
                            all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                        Files.delete(path);
                    }
                }
            }
        }

        private interface Io {
            void run() throws IOException;
        }

        private static void unchecked(Io io) {
            try {
                io.run();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            undo.forEach(Runnable::run);
        }
    }
}
